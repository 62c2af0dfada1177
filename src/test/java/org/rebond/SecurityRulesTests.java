package org.rebond;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.SiteCookies;
import org.rebond.platform.Outward;
import org.springframework.http.ResponseCookie;
import org.springframework.web.client.RestClient;

/** What would make a hole is done in one place, or nowhere. */
class SecurityRulesTests {

  /** Where the server asks is decided in one place: no address that somebody typed is fetched. */
  private static final ArchRule ONE_DOOR_LEADS_OUT =
      onlyIn(Outward.class, "opens a connection of its own", SecurityRulesTests::leaves);

  private static final ArchRule ONE_PLACE_SETS_COOKIES =
      onlyIn(SiteCookies.class, "makes a cookie of its own", SecurityRulesTests::makesACookie);

  private static final ArchRule NOTHING_IS_GUESSED_OR_RUN =
      noClasses()
          // How long to wait before trying again is no secret.
          .that(describe("elsewhere", type -> !type.getSimpleName().equals("Retries")))
          .should()
          .accessTargetWhere(
              describe(
                  "draws what can be guessed, reads objects, or runs a program or an expression",
                  SecurityRulesTests::guessedOrRun));

  @Test
  void oneDoorLeadsOut() {
    ONE_DOOR_LEADS_OUT.check(Code.CLASSES);
  }

  @Test
  void onePlaceSetsCookies() {
    ONE_PLACE_SETS_COOKIES.check(Code.CLASSES);
  }

  @Test
  void nothingSecretIsDrawnByAnOrdinaryGeneratorAndNothingTypedIsRun() {
    NOTHING_IS_GUESSED_OR_RUN.check(Code.CLASSES);
  }

  @SuppressWarnings({"unused", "UnusedMethod"})
  private static final class Breaks {
    static List<Object> outward(URI address) throws IOException {
      return List.of(
          HttpClient.newHttpClient(),
          address.toURL().openStream(),
          new Socket(address.getHost(), 25),
          RestClient.create(address));
    }

    static List<Object> cookies() {
      return List.of(new Cookie("a", "b"), ResponseCookie.from("a"));
    }

    static List<Object> guesses() throws IOException {
      return List.of(
          new Random().nextInt(), ThreadLocalRandom.current(), new ProcessBuilder("ls").start());
    }
  }

  @Test
  void theRulesSeeWhatTheyForbid() {
    JavaClasses breaks = new ClassFileImporter().importClasses(Breaks.class);
    assertThat(told(ONE_DOOR_LEADS_OUT, breaks)).hasSize(4);
    assertThat(told(ONE_PLACE_SETS_COOKIES, breaks)).hasSize(2);
    assertThat(told(NOTHING_IS_GUESSED_OR_RUN, breaks)).hasSizeGreaterThanOrEqualTo(4);
  }

  /** No weak hash, no mode without authentication (OWASP ASVS 5.0, 11.3 and 11.4). */
  @Test
  void onlyApprovedAlgorithmsAreNamed() throws IOException {
    Set<String> named = new TreeSet<>();
    Pattern call =
        Pattern.compile("(?:MessageDigest|Mac|Cipher|KDF|Signature)\\.getInstance\\(\"([^\"]+)\"");
    for (Path file : sources("java")) {
      call.matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .forEach(named::add);
    }
    assertThat(named).containsOnly("SHA-256", "HmacSHA256", "AES/GCM/NoPadding", "HKDF-SHA256");
  }

  /** What people type reaches a page only through escaping. */
  @Test
  void noPageAndNoScriptShowsTextAsMarkup() throws IOException {
    assertThat(containing("html", Pattern.compile("th:utext|\\[\\("))).isEmpty();
    assertThat(containing("html", Pattern.compile("__\\$\\{")))
        .as("expressions made of expressions: only of the names of fields, which are ours")
        .containsExactly(
            Path.of("src/main/java/org/rebond/agreements/views/edit.html"),
            Path.of("src/main/java/org/rebond/ui/views/components.html"));
    assertThat(
            containing(
                "js",
                Pattern.compile(
                    "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|"
                        + "localStorage|addEventListener\\(\"message\"")))
        .isEmpty();
  }

  private static Set<Path> containing(String extension, Pattern forbidden) throws IOException {
    Set<Path> found = new TreeSet<>();
    for (Path file : sources(extension)) {
      if (forbidden.matcher(Files.readString(file)).find()) {
        found.add(file);
      }
    }
    return found;
  }

  private static List<Path> sources(String extension) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files.filter(file -> file.toString().endsWith("." + extension)).sorted().toList();
    }
  }

  private static List<String> told(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  private static ArchRule onlyIn(
      Class<?> place, String what, java.util.function.Predicate<JavaAccess<?>> forbidden) {
    return noClasses()
        .that(DescribedPredicate.<JavaClass>describe("elsewhere", type -> !within(type, place)))
        .should()
        .accessTargetWhere(describe(what + " instead of " + place.getName(), forbidden));
  }

  private static boolean within(JavaClass type, Class<?> place) {
    return type.getName().replaceFirst("\\$.*", "").equals(place.getName());
  }

  private static boolean leaves(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return owner.equals("java.net.http.HttpClient")
        || owner.startsWith("org.springframework.web.client.")
        || owner.startsWith("org.springframework.web.reactive.function.client.")
        || (owner.equals("java.net.URL") && name.startsWith("open"))
        || (owner.equals("java.net.Socket") && name.equals("<init>"));
  }

  private static boolean makesACookie(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return (owner.equals("org.springframework.http.ResponseCookie") && name.startsWith("from"))
        || (owner.equals("jakarta.servlet.http.Cookie") && name.equals("<init>"));
  }

  private static boolean guessedOrRun(JavaAccess<?> access) {
    return Set.of(
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.io.ObjectInputStream",
            "javax.naming.InitialContext",
            "org.springframework.expression.spel.standard.SpelExpressionParser")
        .contains(access.getTargetOwner().getName());
  }
}

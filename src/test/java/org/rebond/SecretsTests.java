package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformProperties;

/** Secrets come from the environment: none stands in the repository, in the jar or in a log. */
class SecretsTests {

  private static final Pattern NAMES_A_SECRET =
      Pattern.compile("(?i).*(password|secret|master-?key|private-?key|api-?key|token).*");

  private static final Pattern FROM_THE_ENVIRONMENT = Pattern.compile("\\$\\{REBOND_[A-Z_]+:}");

  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY-----"
              + "|\\bAKIA[0-9A-Z]{16}\\b"
              + "|\\bgh[pousr]_[A-Za-z0-9]{36}"
              + "|\\bxox[abps]-[A-Za-z0-9-]{10,}"
              + "|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."
              + "|(?i)\\b(?:password|passwd|pwd|secret|api_?key)\\b\\s*[:=]\\s*[\"'][^\"'\\s${}<]{8,}[\"']"
              + "|[a-z]+://[^/\\s:@\"'${}<]+:[^/\\s:@\"'${}<]{6,}@");

  private static final Set<String> NOT_OURS =
      Set.of(".git", "node_modules", "target", "var", ".idea", ".vscode");

  /**
   * A key written into the code protects nothing; the one of the badges' golden vectors must not.
   */
  private static final Pattern RAW_KEY =
      Pattern.compile("\"(?:[0-9a-fA-F]{64}|[A-Za-z0-9+/]{43}=)\"");

  @Test
  void noSettingHoldsASecretAndEachComesFromTheEnvironmentAlone() throws IOException {
    Map<String, String> secrets = new TreeMap<>();
    var settings = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      settings.load(file);
    }
    settings.stringPropertyNames().stream()
        .filter(name -> NAMES_A_SECRET.matcher(name).matches())
        .forEach(name -> secrets.put(name, settings.getProperty(name)));
    assertThat(secrets)
        .containsEntry("rebond.master-key", "${REBOND_MASTER_KEY:}")
        .containsEntry("rebond.database.password", "${REBOND_DATABASE_PASSWORD:}")
        .containsEntry("rebond.database.owner-password", "${REBOND_DATABASE_OWNER_PASSWORD:}")
        .containsEntry("spring.mail.password", "${REBOND_SMTP_PASSWORD:}");
    secrets.forEach((name, value) -> assertThat(value).as(name).matches(FROM_THE_ENVIRONMENT));
    try (var files = Files.list(Path.of("src/main/resources"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("settings elsewhere would escape the check above")
          .noneMatch(name -> name.matches("application-.*|.*\\.ya?ml|bootstrap.*"));
    }
  }

  @Test
  void noFileOfTheRepositoryHoldsAKeyOrACredential() throws IOException {
    Set<String> found = new TreeSet<>();
    walk(
        file -> {
          CREDENTIAL
              .matcher(text(file))
              .results()
              .forEach(hit -> found.add(file + ": " + hit.group().replaceAll("\\s+", " ")));
        });
    assertThat(found).isEmpty();
  }

  @Test
  void theCheckAboveSeesWhatItLooksFor() {
    for (String secret :
        List.of(
            "-----BEGIN EC PRIVATE" + " KEY-----",
            "password=" + "\"hunter2hunter2\"",
            "AKIA" + "ABCDEFGHIJKLMNOP",
            "https://someone:" + "hunter2@example.org/",
            "ghp_" + "a".repeat(36))) {
      assertThat(CREDENTIAL.matcher(secret).find()).as(secret).isTrue();
    }
    assertThat(RAW_KEY.matcher('"' + "0f".repeat(32) + '"').find()).isTrue();
  }

  @Test
  void noKeyIsWrittenIntoTheCode() throws IOException {
    Set<Path> found = new TreeSet<>();
    walk(
        file -> {
          if (file.startsWith("src/main") && RAW_KEY.matcher(text(file)).find()) {
            found.add(file);
          }
        });
    assertThat(found).isEmpty();
  }

  /** A record says all it holds: where settings are logged as a whole, their secrets would be. */
  @Test
  void settingsThatAreWrittenOutKeepTheirSecrets() {
    var database =
        new PlatformProperties.Database("jdbc:x", "app", "secret-1", "owner", "secret-2");
    var all =
        new PlatformProperties(
            URI.create("https://rebond.example.org"), Path.of("var"), "secret-3", false, database);
    assertThat(all + " " + database)
        .contains("https://rebond.example.org")
        .doesNotContain("secret-1", "secret-2", "secret-3");
  }

  /** The same for every record that carries a secret about. */
  @Test
  void everyRecordWithASecretSaysLess() throws IOException {
    Pattern carries =
        Pattern.compile(
            "record (\\w+)\\([^)]*\\b(?:\\w*[pP]assword|secret|masterKey|credential|superuser)\\b"
                + "[^)]*\\)");
    Set<Path> telling = new TreeSet<>();
    walk(
        file -> {
          if (file.startsWith("src/main") && file.toString().endsWith(".java")) {
            String code = text(file).replaceAll("(?s)/\\*.*?\\*/", "");
            if (carries.matcher(code).find() && !code.contains("public String toString()")) {
              telling.add(file);
            }
          }
        });
    assertThat(telling).isEmpty();
  }

  private static void walk(Consumer<Path> each) throws IOException {
    Files.walkFileTree(
        Path.of(""),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            each.accept(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Nothing for what is not text. */
  private static String text(Path file) {
    try {
      return Files.size(file) > 5_000_000 ? "" : Files.readString(file);
    } catch (MalformedInputException picture) {
      return "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

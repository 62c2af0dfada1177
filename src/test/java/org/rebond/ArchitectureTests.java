package org.rebond;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Held by a check, not by a habit: the order of the modules and the house style of the code. */
class ArchitectureTests {

  private static final Pattern SPEAKS_HTTP =
      Pattern.compile(
          ".*(Controller|Configuration|Filter|Advice|Resolver|Interceptor|Handler|Form|Matcher)");

  private static final Pattern SAYS_NOTHING =
      Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Entity)");

  private static final Set<String> TIME_SOURCES =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Calendar.getInstance");

  private static final ArchRule TIME_IS_AN_INPUT =
      noClasses()
          .that(not(resideInAPackage("org.rebond.platform..")))
          .and(not(assignableTo(Clock.class)))
          .should()
          .accessTargetWhere(
              describe(
                  "reads the machine's clock or zone instead of java.time.Clock",
                  ArchitectureTests::readsTheMachinesClock));

  @Test
  void modulesUseOnlyWhatTheyDeclareAndNeverInACircle() {
    ApplicationModules.of(Rebond.class).verify();
  }

  @Test
  void theDomainKnowsNothingOfTheWeb() {
    noClasses()
        .that(not(resideInAnyPackage("org.rebond.ui..", "org.rebond.accounts..")))
        .and(not(named(SPEAKS_HTTP)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
                .or(resideInAPackage("org.springframework.http..")))
        .check(Code.CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should(ArchConditions.be(named(SAYS_NOTHING))).check(Code.CLASSES);
  }

  @Test
  void timeIsAnInput() {
    TIME_IS_AN_INPUT.check(Code.CLASSES);
  }

  /** Each of these would make a test depend on the day or on the machine. */
  @SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone", "TimeZoneUsage"})
  private static final class ReadsTheMachine {
    static List<Object> all() {
      return List.of(
          Instant.now(),
          LocalDate.now(),
          ZoneId.systemDefault(),
          TimeZone.getDefault(),
          new Date(),
          System.currentTimeMillis());
    }
  }

  @Test
  void theRuleAboutTimeSeesEveryWayToReadTheMachine() {
    var told =
        TIME_IS_AN_INPUT
            .evaluate(new ClassFileImporter().importClasses(ReadsTheMachine.class))
            .getFailureReport()
            .getDetails();
    assertThat(told).hasSize(ReadsTheMachine.all().size());
  }

  @Test
  void nothingIsWrittenByLombokOrByAMapper() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("lombok..", "org.mapstruct..", "org.modelmapper.."))
        .allowEmptyShould(true)
        .check(Code.CLASSES);
  }

  private static DescribedPredicate<JavaClass> named(Pattern pattern) {
    return describe(
        "named " + pattern,
        type -> {
          String name = type.getName().replaceFirst("\\$.*", "");
          return pattern.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
        });
  }

  private static boolean readsTheMachinesClock(JavaAccess<?> access) {
    String target = access.getTargetOwner().getName() + "." + access.getTarget().getName();
    return TIME_SOURCES.contains(target)
        || access.getTarget().getFullName().equals("java.util.Date.<init>()")
        || (target.startsWith("java.time.")
            && access.getTarget().getName().equals("now")
            && !access.getTarget().getFullName().endsWith("(java.time.Clock)"));
  }
}

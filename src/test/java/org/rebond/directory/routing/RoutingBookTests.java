package org.rebond.directory.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.directory.Need;
import org.rebond.organisations.Closure;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.shared.InseeCode;

class RoutingBookTests {

  private static final InseeCode MELLE = new InseeCode("79174");
  private static final InseeCode NIORT = new InseeCode("79191");
  private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);
  private static final Optional<Need> DIGITAL = Optional.of(Need.DIGITAL);

  private final Organisation near = agency("La plus proche");
  private final Organisation melle = agency("Agence de Melle");
  private final Organisation niort = agency("Agence de Niort");

  @Test
  void withoutARuleTheNearestAgencyAnswersAsEver() {
    assertThat(ask(RoutingBook.EMPTY, MELLE, DIGITAL)).contains(near);
    assertThat(RoutingBook.EMPTY.answer(MELLE, DIGITAL, Optional.empty(), TODAY).who()).isEmpty();
  }

  @Test
  void theRuleThatSaysMostGoesFirst() {
    Organisation both = agency("Les deux");
    RoutingBook book =
        book(
            rule(Optional.of(MELLE), Optional.empty(), melle),
            rule(Optional.empty(), DIGITAL, niort),
            rule(Optional.of(MELLE), Optional.of(Need.FOOD), both));
    assertThat(ask(book, MELLE, DIGITAL)).contains(melle);
    assertThat(ask(book, MELLE, Optional.of(Need.FOOD))).contains(both);
    assertThat(ask(book, NIORT, DIGITAL)).contains(niort);
    assertThat(ask(book, NIORT, Optional.empty())).contains(near);
  }

  @Test
  void anAbsentOneIsReplacedOnItsDaysAndEachStepIsSaid() {
    RoutingAbsence away =
        new RoutingAbsence(UUID.randomUUID(), melle, TODAY, TODAY.plusDays(3), niort);
    RoutingBook book =
        new RoutingBook(
            List.of(rule(Optional.of(MELLE), Optional.empty(), melle)), List.of(away), Map.of());
    RoutingAnswer answer = book.answer(MELLE, DIGITAL, Optional.of(near), TODAY.plusDays(3));
    assertThat(answer.who()).contains(niort);
    assertThat(answer.steps())
        .extracting(RoutingAnswer.Step::key)
        .containsExactly("directory.routing.step.rule2", "directory.routing.step.absent");
    assertThat(book.answer(MELLE, DIGITAL, Optional.of(near), TODAY.plusDays(4)).who())
        .contains(melle);
  }

  @Test
  void anHeirAnswersForAMergedAgencyAndTheNearestForAClosedOne() {
    RoutingRule rule = rule(Optional.of(MELLE), Optional.empty(), melle);
    assertThat(ask(closed(rule, Optional.of(niort)), MELLE, DIGITAL)).contains(niort);
    RoutingBook ended = closed(rule, Optional.empty());
    assertThat(ask(ended, MELLE, DIGITAL)).contains(near);
    assertThat(ended.leads(rule, TODAY)).isEmpty();
  }

  @Test
  void deputiesWhoReplaceEachOtherAreAGapAndNoEndlessWay() {
    RoutingRule rule = rule(Optional.of(MELLE), Optional.empty(), melle);
    RoutingBook book =
        new RoutingBook(
            List.of(rule),
            List.of(
                new RoutingAbsence(UUID.randomUUID(), melle, TODAY, TODAY, niort),
                new RoutingAbsence(UUID.randomUUID(), niort, TODAY, TODAY, melle)),
            Map.of());
    assertThat(book.leads(rule, TODAY)).isEmpty();
    assertThat(ask(book, MELLE, DIGITAL)).contains(near);
  }

  private Optional<Organisation> ask(RoutingBook book, InseeCode where, Optional<Need> need) {
    return book.answer(where, need, Optional.of(near), TODAY).who();
  }

  private RoutingBook closed(RoutingRule rule, Optional<Organisation> heir) {
    return new RoutingBook(
        List.of(rule), List.of(), Map.of(melle.id(), new Closure(melle, TODAY, heir)));
  }

  private static RoutingBook book(RoutingRule... rules) {
    return new RoutingBook(List.of(rules), List.of(), Map.of());
  }

  private static RoutingRule rule(
      Optional<InseeCode> commune, Optional<Need> need, Organisation answers) {
    return new RoutingRule(UUID.randomUUID(), commune, "Melle", need, answers);
  }

  private static Organisation agency(String name) {
    return new Organisation(OrganisationId.random(), OrganisationKind.AGENCY, name, "t-" + name);
  }
}

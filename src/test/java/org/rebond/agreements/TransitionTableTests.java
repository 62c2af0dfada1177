package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Refusal;

/** Walks state × transition × capacity against a second copy of the table, written by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransitionTableTests {

  /** F facilitator, M manager, S signatory to come, C calendar; what each state lets them do. */
  private static final String EXPECTED =
      """
      DRAFT         EDIT:FM SEND:M WITHDRAW:M
      TO_SIGN       SIGN:S REFUSE:S REVISE:M WITHDRAW:M
      PARTLY_SIGNED SIGN:S REFUSE:S REVISE:M WITHDRAW:M
      SIGNED        START:C EXPIRE:C
      IN_FORCE      EXPIRE:C
      EXPIRED
      WITHDRAWN
      REFUSED
      """;

  private static final Map<AgreementState, Map<Transition, String>> TABLE = read();

  Stream<Arguments> everything() {
    return Arrays.stream(AgreementState.values())
        .flatMap(
            state ->
                Arrays.stream(Transition.values())
                    .flatMap(
                        transition ->
                            Arrays.stream(Capacity.values())
                                .map(who -> Arguments.of(state, transition, who))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everything")
  void happensWhereTheTableSaysAndNowhereElse(
      AgreementState state, Transition transition, Capacity capacity) throws Refusal {
    Agreement before = Drafts.in(state);
    boolean expected =
        TABLE
                .getOrDefault(state, Map.of())
                .getOrDefault(transition, "")
                .indexOf(capacity.name().charAt(0))
            >= 0;

    Optional<Move> move = attempt(before, transition, capacity);

    assertThat(move.isPresent()).isEqualTo(expected);
    move.ifPresent(
        made -> {
          assertThat(transition.to).contains(made.agreement().state());
          assertThat(made.step().from()).isEqualTo(state);
          assertThat(made.step().to()).isEqualTo(made.agreement().state());
          assertThat(made.step().version()).isEqualTo(before.version() + 1);
          assertThat(made.agreement().version()).isEqualTo(before.version() + 1);
        });
  }

  @Test
  void everyStateIsReachedAndEveryTransitionIsUsed() {
    assertThat(TABLE.keySet()).containsExactlyInAnyOrder(AgreementState.values());
    assertThat(Arrays.stream(Transition.values()).flatMap(t -> t.to.stream()))
        .contains(
            Arrays.stream(AgreementState.values())
                .filter(state -> state != AgreementState.DRAFT)
                .toArray(AgreementState[]::new));
    assertThat(TABLE.values().stream().flatMap(row -> row.keySet().stream()))
        .contains(Transition.values());
  }

  private static Optional<Move> attempt(
      Agreement agreement, Transition transition, Capacity capacity) {
    By by = by(agreement, capacity);
    try {
      return switch (transition) {
        case EDIT -> Optional.of(agreement.edit(by, Drafts.terms()));
        case SEND -> Optional.of(agreement.send(by, Drafts.TODAY, () -> "RB-2026-79-0002"));
        case SIGN -> Optional.of(agreement.sign(by, agreement.digest(), true, Drafts.NOW));
        case REFUSE -> Optional.of(agreement.refuse(by, "Non"));
        case REVISE -> Optional.of(agreement.revise(by, "Une date"));
        case WITHDRAW -> Optional.of(agreement.withdraw(by, "Autre projet"));
        case START -> calendar(agreement, transition, capacity, Drafts.TERM.from());
        case EXPIRE -> calendar(agreement, transition, capacity, Drafts.TERM.to().plusDays(1));
      };
    } catch (Refusal | NotAllowed no) {
      return Optional.empty();
    }
  }

  private static Optional<Move> calendar(
      Agreement agreement, Transition transition, Capacity capacity, java.time.LocalDate day)
      throws Refusal {
    transition.check(agreement.state(), capacity);
    return agreement.arrive(day).filter(move -> move.step().transition() == transition);
  }

  private static By by(Agreement agreement, Capacity capacity) {
    return switch (capacity) {
      case FACILITATOR, MANAGER -> By.member(capacity, Drafts.PLACE);
      case SIGNATORY -> By.signatory(agreement.terms().signatories().getLast(), false);
      case CALENDAR -> new By(capacity, Optional.<OrganisationId>empty(), Optional.empty(), false);
    };
  }

  private static Map<AgreementState, Map<Transition, String>> read() {
    Map<AgreementState, Map<Transition, String>> table = new HashMap<>();
    for (String line : EXPECTED.lines().toList()) {
      List<String> words = List.of(line.split("\\s+"));
      Map<Transition, String> row = new HashMap<>();
      words.stream()
          .skip(1)
          .map(word -> word.split(":"))
          .forEach(cell -> row.put(Transition.valueOf(cell[0]), cell[1]));
      table.put(AgreementState.valueOf(words.getFirst()), row);
    }
    return table;
  }
}

package org.rebond.partnerships.vitality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.partnerships.Vitality;

class LivelinessTests {

  private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2027, 6, 7);

  @ParameterizedTest
  @CsvSource({
    "IN_PERSON, 2026-08-31, 2027-02-28",
    "IN_PERSON, 2027-03-28, 2027-09-28",
    "REMOTE, 2026-11-30, 2027-02-28",
    "EXCHANGE, 2027-07-31, 2027-10-31",
    "AGREEMENT, 2027-01-01, 2027-04-01",
    "OFFER, 2028-02-29, 2028-05-29"
  })
  void aSignLastsToItsLastDayAndNotOneLonger(Sign sign, LocalDate day, LocalDate last) {
    Map<Sign, LocalDate> only = Map.of(sign, day);
    assertThat(vitality(facts(last, only))).isEqualTo(Vitality.ALIVE);
    assertThat(vitality(facts(last.plusDays(1), only))).isEqualTo(Vitality.FADING);
  }

  @Test
  void meetingInTheSameRoomWeighsMost() {
    assertThat(Stream.of(Sign.values()).filter(one -> one != Sign.IN_PERSON))
        .allMatch(other -> other.months() < Sign.IN_PERSON.months());
  }

  @Test
  void aSignMoreOrALaterOneNeverTakesLifeAway() {
    Random random = new Random(38);
    for (int round = 0; round < 500; round++) {
      Map<Sign, LocalDate> some = new HashMap<>();
      Arrays.stream(Sign.values())
          .filter(sign -> random.nextBoolean())
          .forEach(sign -> some.put(sign, TODAY.minusDays(random.nextInt(400))));
      Map<Sign, LocalDate> more = new HashMap<>(some);
      more.merge(
          List.of(Sign.values()).get(random.nextInt(Sign.values().length)),
          TODAY.minusDays(random.nextInt(400)),
          (one, other) -> one.isAfter(other) ? one : other);
      if (vitality(facts(TODAY, some)) == Vitality.ALIVE) {
        assertThat(vitality(facts(TODAY, more))).isEqualTo(Vitality.ALIVE);
      }
    }
  }

  @Test
  void aMeetingThatIsPlannedIsEnough() {
    Facts facts =
        new Facts(
            TODAY,
            LONG_AGO,
            Map.of(),
            Optional.of(LocalDate.of(2027, 12, 1)),
            Optional.empty(),
            List.of());
    assertThat(vitality(facts)).isEqualTo(Vitality.ALIVE);
    assertThat(NudgeRule.due(facts, List.of())).isFalse();
  }

  @Test
  void aNewcomerAndATermThatComesNearCallForAVisitAndTakeNothingAway() {
    Facts facts =
        new Facts(
            TODAY,
            LONG_AGO,
            Map.of(Sign.IN_PERSON, TODAY.minusMonths(2)),
            Optional.empty(),
            Optional.of(TODAY.plusMonths(3)),
            List.of("Agence de Melle"));
    Liveliness said = Liveliness.of(facts);
    assertThat(said.vitality()).isEqualTo(Vitality.ALIVE);
    assertThat(said.reasons().stream().filter(Reason::asks).map(Reason::key))
        .containsExactly(
            "partnerships.vitality.reason.newcomer", "partnerships.vitality.reason.ends");
  }

  @Test
  void aNudgeKeepsItsDistanceAndAfterTwoThereIsSilenceUntilSomethingHappens() {
    Facts quiet = facts(TODAY, Map.of(Sign.IN_PERSON, TODAY.minusMonths(18)));
    LocalDate eightWeeks = TODAY.minusWeeks(8);
    assertThat(NudgeRule.due(quiet, List.of())).isTrue();
    assertThat(NudgeRule.due(quiet, List.of(eightWeeks.plusDays(1)))).isFalse();
    assertThat(NudgeRule.due(quiet, List.of(eightWeeks))).isTrue();
    List<LocalDate> two = List.of(TODAY.minusWeeks(30), TODAY.minusWeeks(20));
    assertThat(NudgeRule.due(quiet, two)).isFalse();
    Facts metBetween = facts(TODAY, Map.of(Sign.REMOTE, TODAY.minusWeeks(25)));
    assertThat(NudgeRule.due(metBetween, two)).isTrue();
  }

  private static Facts facts(LocalDate today, Map<Sign, LocalDate> latest) {
    return new Facts(today, LONG_AGO, latest, Optional.empty(), Optional.empty(), List.of());
  }

  private static Vitality vitality(Facts facts) {
    return Liveliness.of(facts).vitality();
  }
}

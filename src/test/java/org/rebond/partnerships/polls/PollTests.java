package org.rebond.partnerships.polls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterId;
import org.rebond.partnerships.encounters.EncounterKind;

class PollTests {

  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final List<Side> BOTH = List.of(Side.PLACE, Side.AGENCY);

  @Test
  void theBestIsTheOneThatTheFewestCannotThenTheMostCanThenTheEarliest() {
    assertThat(best(slot(1, 1, "YES", "NO"), slot(2, 2, "IF_NEEDED", "YES"))).isEqualTo(2);
    assertThat(best(slot(1, 1, "YES", "IF_NEEDED"), slot(2, 2, "YES", "YES"))).isEqualTo(2);
    assertThat(best(slot(1, 2, "YES", "YES"), slot(2, 1, "YES", "YES"))).isEqualTo(2);
    assertThat(best(slot(1, -1, "YES", "YES"), slot(2, 1, "NO", "NO"))).isEqualTo(2);
  }

  @Test
  void saysWhyItIsTheBest() {
    assertThat(why("YES", "YES")).isEqualTo(Poll.Why.ALL);
    assertThat(why("YES", "IF_NEEDED")).isEqualTo(Poll.Why.NOBODY_CANNOT);
    assertThat(why("YES", "NO")).isEqualTo(Poll.Why.FEWEST_CANNOT);
  }

  @Test
  void nothingIsWeighedBeforeTwoSidesAnsweredNorAfterTheLastDate() {
    var alone = new Slot(1, NOW.plusSeconds(60), Map.of(Side.PLACE, Answer.YES));
    assertThat(poll(alone).best(BOTH, NOW)).isEmpty();
    assertThat(poll(slot(1, -1, "YES", "YES")).best(BOTH, NOW)).isEmpty();
    assertThat(poll(slot(1, -1, "YES", "YES")).over(NOW)).isTrue();
    assertThat(poll(slot(1, -1, "YES", "YES"), slot(2, 1, "NO", "NO")).over(NOW)).isFalse();
  }

  private static int best(Slot... slots) {
    return poll(slots).best(BOTH, NOW).orElseThrow().slot().number();
  }

  private static Poll.Why why(String place, String agency) {
    return poll(slot(1, 1, place, agency)).best(BOTH, NOW).orElseThrow().why();
  }

  private static Slot slot(int number, int inDays, String place, String agency) {
    return new Slot(
        number,
        NOW.plus(Duration.ofDays(inDays)),
        Map.of(Side.PLACE, Answer.valueOf(place), Side.AGENCY, Answer.valueOf(agency)));
  }

  private static Poll poll(Slot... slots) {
    UUID id = UUID.randomUUID();
    Encounter terms =
        new Encounter(
            new EncounterId(id),
            PartnershipId.random(),
            EncounterKind.VISIT,
            NOW,
            Duration.ofHours(1),
            ZoneId.of("Europe/Paris"),
            "",
            "",
            Side.PLACE);
    return new Poll(new PollId(id), terms, List.of(slots), Optional.empty());
  }
}

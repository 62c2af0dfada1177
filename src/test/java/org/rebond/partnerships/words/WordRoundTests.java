package org.rebond.partnerships.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rebond.partnerships.Side;

class WordRoundTests {

  private static final Written PLACE = text(Side.PLACE, "faire");
  private static final Written AGENCY = text(Side.AGENCY, "un contrat");

  @Test
  void aTextIsHiddenFromTheOtherSideUntilBothWroteTheirs() {
    WordRound one = round(Map.of(Piece.PLACE, PLACE));
    assertThat(one.open()).isFalse();
    assertThat(one.seenBy(Side.PLACE).text(Side.PLACE)).contains(PLACE);
    assertThat(one.seenBy(Side.AGENCY).texts()).isEmpty();
    assertThat(one.seenBy(Side.AGENCY).written()).containsExactly(Side.PLACE);
    WordRound both = round(Map.of(Piece.PLACE, PLACE, Piece.AGENCY, AGENCY));
    assertThat(both.open()).isTrue();
    assertThat(both.seenBy(Side.AGENCY).text(Side.PLACE)).contains(PLACE);
    assertThat(both.seenBy(Side.PLACE).text(Side.AGENCY)).contains(AGENCY);
  }

  @Test
  void aWordOpensWithoutWaitingOnlyWhereBothSidesChoseTo() {
    Map<Piece, Written> written = Map.of(Piece.AGENCY, AGENCY);
    assertThat(new WordRound(SharedWord.WORK, written, Set.of(Side.PLACE)).open()).isFalse();
    assertThat(new WordRound(SharedWord.WORK, written, Set.of(Side.PLACE, Side.AGENCY)).open())
        .isTrue();
  }

  @Test
  void aDirectorateReadsWhatIsOpenAndNothingElse() {
    WordSeen hidden = round(Map.of(Piece.PLACE, PLACE)).seenBy(Side.DIRECTORATE);
    assertThat(hidden.texts()).isEmpty();
    assertThat(hidden.state(Side.DIRECTORATE)).isEqualTo("waiting");
    assertThat(
            round(Map.of(Piece.PLACE, PLACE, Piece.AGENCY, AGENCY))
                .seenBy(Side.DIRECTORATE)
                .texts())
        .hasSize(2);
  }

  @Test
  void saysWhoWaitsForWhom() {
    assertThat(round(Map.of()).seenBy(Side.PLACE).state(Side.PLACE)).isEqualTo("none");
    WordRound one = round(Map.of(Piece.PLACE, PLACE));
    assertThat(one.seenBy(Side.PLACE).state(Side.PLACE)).isEqualTo("waiting");
    assertThat(one.seenBy(Side.AGENCY).state(Side.AGENCY)).isEqualTo("yours");
    assertThat(
            round(Map.of(Piece.PLACE, PLACE, Piece.AGENCY, AGENCY, Piece.KEPT, PLACE))
                .seenBy(Side.PLACE)
                .state(Side.PLACE))
        .isEqualTo("kept");
  }

  @Test
  void aDozenWordsHaveAddressesAndAnOrder() {
    assertThat(SharedWord.values()).hasSize(12);
    assertThat(SharedWord.bySlug("autonomie")).contains(SharedWord.AUTONOMY);
    assertThat(SharedWord.bySlug("AUTONOMY")).isEmpty();
    assertThat(SharedWord.WORK.previous()).isEmpty();
    assertThat(SharedWord.WORK.next()).contains(SharedWord.PROJECT);
    assertThat(SharedWord.TRUST.next()).isEmpty();
  }

  private static WordRound round(Map<Piece, Written> texts) {
    return new WordRound(SharedWord.WORK, texts, Set.of());
  }

  private static Written text(Side side, String body) {
    return new Written(1, side, Instant.EPOCH, body);
  }
}

package org.rebond.partnerships.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rebond.documents.PdfRenderer;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.Town;
import org.rebond.testing.PdfChecks;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class WordsTogetherTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired Timeline timeline;
  @Autowired WordsTogether together;
  @Autowired WordTexts texts;
  @Autowired PdfRenderer renderer;

  @Test
  void theTimelineHasOneLineAtTheBeginningAndOneWhenTheDozenIsOpen() {
    Partnership partnership = partners();
    writeAll(partnership, actor(partnership, Side.PLACE));
    writeAll(partnership, actor(partnership, Side.AGENCY));
    assertThat(timeline.of(partnership.id(), 30))
        .extracting(Moment::key)
        .containsExactly("partnerships.timeline.wordsOpen", "partnerships.timeline.wordsBegun");
  }

  @Test
  void theSheetHoldsBothColumnsAndIsAnAccessibleArchive() throws Exception {
    Partnership partnership = partners();
    Actor place = actor(partnership, Side.PLACE);
    Actor agency = actor(partnership, Side.AGENCY);
    together.write(partnership.id(), SharedWord.WORK, new WordForm("0", "Faire ensemble"), place);
    together.write(partnership.id(), SharedWord.TRUST, new WordForm("0", "Un secret"), place);
    together.write(partnership.id(), SharedWord.WORK, new WordForm("0", "Un contrat"), agency);
    together.keep(partnership.id(), SharedWord.WORK, new KeptForm("0", "Les deux"), agency);
    byte[] pdf = sheet(partnership, agency);
    PdfChecks.assertAccessibleArchive(pdf);
    assertThat(PdfChecks.text(pdf))
        .contains("Faire ensemble", "Un contrat", "Les deux", "pas encore découvert")
        .doesNotContain("Un secret");
  }

  @Test
  void ofColleaguesWhoSaveAtTheSameMomentOneWinsAndTheOthersAreTold() throws Exception {
    Partnership partnership = partners();
    Actor place = actor(partnership, Side.PLACE);
    List<Callable<Boolean>> saves =
        IntStream.range(0, 6)
            .<Callable<Boolean>>mapToObj(
                number ->
                    () ->
                        together.write(
                            partnership.id(),
                            SharedWord.WORK,
                            new WordForm("0", "Texte " + number),
                            place))
            .toList();
    int kept = 0;
    try (var people = Executors.newFixedThreadPool(6)) {
      for (Future<Boolean> saved : people.invokeAll(saves)) {
        kept += saved.get() ? 1 : 0;
      }
    }
    assertThat(kept).isEqualTo(1);
    assertThat(WordRound.of(texts.of(partnership.id()), SharedWord.WORK).version(Piece.PLACE))
        .isEqualTo(1);
    assertThat(timeline.of(partnership.id(), 30)).hasSize(1);
  }

  private byte[] sheet(Partnership partnership, Actor actor) {
    return renderer.render(
        "partnerships/words/views/sheet.pdf",
        Locale.FRENCH,
        Map.of(
            "partnership",
            partnership,
            "sides",
            List.of(Side.PLACE, Side.AGENCY),
            "exercise",
            WordsExercise.of(texts.of(partnership.id()), partnership, actor),
            "today",
            LocalDate.of(2026, 1, 5)));
  }

  private void writeAll(Partnership partnership, Actor by) {
    Arrays.stream(SharedWord.values())
        .forEach(
            word ->
                assertThat(
                        together.write(partnership.id(), word, new WordForm("0", "Pour nous"), by))
                    .isTrue());
  }

  private Partnership partners() {
    return partnerships.open(town.place(), town.agency(), LocalDate.of(2024, 3, 1));
  }

  private static Actor actor(Partnership partnership, Side side) {
    OrganisationId id = partnership.on(side).getFirst().organisation().id();
    return new Actor(
        Optional.of(UUID.randomUUID()), Map.of(id, Set.of(Role.FACILITATOR)), Set.of(), false);
  }
}

package org.rebond.partnerships.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.Words;
import org.springframework.stereotype.Component;

/** The words in the space of a partnership: a tab once they are begun, a door before. */
@Component
class WordsSection implements PartnershipSection {

  /** What the panel says. */
  record Door(WordsExercise exercise, String path) {}

  private static final int WAITED_FOR = 55;

  /** Behind what a partnership lives on: its offers, its agreement. */
  private static final int WOULD_HELP = 29;

  private final WordTexts texts;

  WordsSection(WordTexts texts) {
    this.texts = texts;
  }

  @Override
  public List<Tab> tabs(Partnership partnership, Actor actor) {
    return seen(partnership, actor).untouched()
        ? List.of()
        : List.of(new Tab(Words.of("partnerships.words.tab"), WordsTogether.path(partnership), 14));
  }

  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    WordsExercise exercise = seen(partnership, actor);
    if (exercise.untouched() && !WordsTogether.mayWrite(partnership, actor)) {
      return List.of();
    }
    return List.of(
        new Panel(
            Words.of("partnerships.words.tab"),
            "partnerships/words/views/panel",
            new Door(exercise, WordsTogether.path(partnership)),
            Column.ASIDE,
            14));
  }

  @Override
  public Map<PartnershipId, NextStep> nextSteps(List<Partnership> partnerships, Actor actor) {
    List<Partnership> mine =
        partnerships.stream().filter(one -> WordsTogether.mayWrite(one, actor)).toList();
    Map<PartnershipId, List<WordRound>> rounds =
        texts.of(mine.stream().map(Partnership::id).toList());
    Map<PartnershipId, NextStep> steps = new HashMap<>();
    mine.forEach(
        one -> {
          List<WordRound> its = rounds.getOrDefault(one.id(), List.of());
          step(one, WordsExercise.of(its, one, actor)).ifPresent(it -> steps.put(one.id(), it));
        });
    return steps;
  }

  private static Optional<NextStep> step(Partnership partnership, WordsExercise exercise) {
    if (exercise.waitedFor() > 0) {
      return Optional.of(step(partnership, "waited", WAITED_FOR));
    }
    return exercise.untouched()
        ? Optional.of(step(partnership, "begin", WOULD_HELP))
        : Optional.empty();
  }

  private static NextStep step(Partnership partnership, String what, int priority) {
    String key = "partnerships.words.next." + what;
    return new NextStep(
        Words.of(key + ".title"),
        Words.of(key + ".why"),
        Words.of(key + ".button"),
        WordsTogether.path(partnership),
        priority);
  }

  private WordsExercise seen(Partnership partnership, Actor actor) {
    return WordsExercise.of(texts.of(partnership.id()), partnership, actor);
  }
}

package org.rebond.partnerships.words;

import java.util.List;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.Side;

/**
 * The dozen words as the one who looks may see them.
 *
 * @param reader the side for which that person looks
 */
public record WordsExercise(Side reader, List<WordSeen> words) {

  static WordsExercise of(List<WordRound> rounds, Partnership partnership, Actor actor) {
    Side reader = partnership.actsFor(actor).map(PartnershipMember::side).orElse(Side.DIRECTORATE);
    return new WordsExercise(reader, rounds.stream().map(one -> one.seenBy(reader)).toList());
  }

  public WordSeen word(SharedWord word) {
    return words.stream().filter(one -> one.word() == word).findFirst().orElseThrow();
  }

  public int all() {
    return words.size();
  }

  /** Words that both may read. */
  public long open() {
    return words.stream().filter(WordSeen::open).count();
  }

  /** Words that this side wrote. */
  public long written(Side side) {
    return words.stream().filter(word -> word.written().contains(side)).count();
  }

  public boolean untouched() {
    return words.stream().allMatch(word -> word.written().isEmpty() && word.asked().isEmpty());
  }

  /** Words for which the other side waits for this one. */
  public long waitedFor() {
    return words.stream().filter(word -> word.state(reader).equals("yours")).count();
  }
}

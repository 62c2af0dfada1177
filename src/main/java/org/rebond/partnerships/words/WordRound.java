package org.rebond.partnerships.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rebond.partnerships.Side;

/**
 * One word of the exercise, with everything that was written: {@link #seenBy} is the only way out,
 * so that no page holds what its reader may not read yet.
 *
 * @param asked sides that chose to discover the word without waiting
 */
record WordRound(SharedWord word, Map<Piece, Written> texts, Set<Side> asked) {

  WordRound {
    texts = Map.copyOf(texts);
    asked = Set.copyOf(asked);
  }

  static WordRound of(List<WordRound> dozen, SharedWord word) {
    return dozen.stream().filter(one -> one.word() == word).findFirst().orElseThrow();
  }

  /** Both wrote, or both chose not to wait. */
  boolean open() {
    return texts.keySet().containsAll(Set.of(Piece.PLACE, Piece.AGENCY))
        || asked.containsAll(Set.of(Side.PLACE, Side.AGENCY));
  }

  boolean written(Side side) {
    return side != Side.DIRECTORATE && texts.containsKey(Piece.of(side));
  }

  boolean kept() {
    return texts.containsKey(Piece.KEPT);
  }

  int version(Piece piece) {
    return Optional.ofNullable(texts.get(piece)).map(Written::version).orElse(0);
  }

  /** What somebody of this side may know of it. */
  WordSeen seenBy(Side reader) {
    Map<Piece, Written> shown = new EnumMap<>(Piece.class);
    texts.forEach(
        (piece, text) -> {
          if (open() || (reader != Side.DIRECTORATE && piece == Piece.of(reader))) {
            shown.put(piece, text);
          }
        });
    return new WordSeen(
        word,
        shown,
        Set.of(Side.PLACE, Side.AGENCY).stream().filter(this::written).collect(Collectors.toSet()),
        asked,
        open());
  }
}

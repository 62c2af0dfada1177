package org.rebond.partnerships.words;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rebond.partnerships.Side;

/**
 * A word as one side may see it.
 *
 * @param texts only those that this side may read
 * @param written sides that wrote theirs, readable or not
 * @param asked sides that chose to discover it without waiting
 */
public record WordSeen(
    SharedWord word, Map<Piece, Written> texts, Set<Side> written, Set<Side> asked, boolean open) {

  public WordSeen {
    texts = Map.copyOf(texts);
    written = Set.copyOf(written);
    asked = Set.copyOf(asked);
  }

  public Optional<Written> text(Side side) {
    return Optional.ofNullable(texts.get(Piece.of(side)));
  }

  public Optional<Written> kept() {
    return Optional.ofNullable(texts.get(Piece.KEPT));
  }

  /** Where it stands, for somebody of this side: the end of a message key. */
  public String state(Side reader) {
    if (open) {
      return kept().isPresent() ? "kept" : "open";
    }
    if (reader == Side.DIRECTORATE) {
      return written.isEmpty() ? "none" : "waiting";
    }
    if (written.contains(reader)) {
      return "waiting";
    }
    return written.isEmpty() ? "none" : "yours";
  }

  /** Class of the tag that says it. */
  public String tag(Side reader) {
    return switch (state(reader)) {
      case "kept", "open" -> "success";
      case "yours" -> "sun";
      default -> "";
    };
  }
}

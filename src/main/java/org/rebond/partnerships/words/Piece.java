package org.rebond.partnerships.words;

import org.rebond.partnerships.Side;

/** What is written about a word: the text of either side, and the sentence that both keep. */
enum Piece {
  PLACE,
  AGENCY,
  KEPT;

  /** Only the two sides of the exercise have a text. */
  static Piece of(Side side) {
    return switch (side) {
      case PLACE -> PLACE;
      case AGENCY -> AGENCY;
      case DIRECTORATE -> throw new IllegalArgumentException("a directorate writes none");
    };
  }
}

package org.rebond.badges;

import java.util.List;

/**
 * What a flyer says, in the language of the person; in plain words (FALC), the same on each flyer
 * of a batch.
 *
 * @param facts title and text of each: where, when, how to come, what for, the first time
 * @param demo the mark of invented data; empty outside the demo
 */
record FlyerWords(
    String eyebrow,
    String title,
    String promise,
    List<Fact> facts,
    String show,
    String noName,
    String term,
    String code,
    String picture,
    String demo) {

  record Fact(String title, String text) {}

  FlyerWords {
    facts = List.copyOf(facts);
  }
}

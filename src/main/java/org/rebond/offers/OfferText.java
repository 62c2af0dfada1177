package org.rebond.offers;

import java.util.Set;
import org.rebond.directory.Need;

/**
 * What an offer says.
 *
 * @param needs what it answers; at least one where it is open to job seekers
 * @param when as people say it ("mardi 14 h – 17 h"); may be empty
 * @param say what a counsellor can tell the person, in plain words; may be empty
 */
public record OfferText(
    String title, Theme theme, Aim aim, Set<Need> needs, OpenTo openTo, String when, String say) {

  static final int LONGEST_TITLE = 90;
  static final int LONGEST_WHEN = 120;
  static final int LONGEST_SAY = 400;

  public OfferText {
    title = title.strip();
    when = when.strip();
    say = say.strip();
    needs = Set.copyOf(needs);
    if (title.isEmpty()
        || title.length() > LONGEST_TITLE
        || when.length() > LONGEST_WHEN
        || say.length() > LONGEST_SAY) {
      throw new IllegalArgumentException("an offer has a title, and texts that fit on a wall");
    }
    if (openTo == OpenTo.JOB_SEEKERS && needs.isEmpty()) {
      throw new IllegalArgumentException("an offer to job seekers answers a need");
    }
  }
}

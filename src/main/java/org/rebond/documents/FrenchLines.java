package org.rebond.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as Java knows it, but never inside "L’Établi" nor at a firm space. */
class FrenchLines implements FSTextBreaker {

  private static final String FIRM = "’'\u00A0\u202F";

  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    breaks.setText(newText);
  }

  @Override
  public int next() {
    int place = breaks.next();
    while (place != BreakIterator.DONE && place < text.length() && firm(place)) {
      place = breaks.next();
    }
    return place;
  }

  private boolean firm(int place) {
    return FIRM.indexOf(text.charAt(place - 1)) >= 0
        || FIRM.indexOf(text.charAt(place)) > FIRM.indexOf('\'');
  }
}

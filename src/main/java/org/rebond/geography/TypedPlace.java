package org.rebond.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rebond.shared.PlainText;

/**
 * What someone typed in "Où ?", taken apart: "79500 Melle", "Melle (79)", "2A004", "st-denis 974".
 *
 * @param code a postal or INSEE code, five characters
 * @param department a department's code, only beside a name
 * @param name the rest, plain; may be empty
 */
record TypedPlace(Optional<String> code, Optional<String> department, String name) {

  private static final int LONGEST = 100;

  static TypedPlace of(String typed) {
    Optional<String> code = Optional.empty();
    Optional<String> department = Optional.empty();
    List<String> name = new ArrayList<>();
    var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    for (var word : PlainText.of(text).split(" ", -1)) {
      if (word.matches("\\d[0-9ab]\\d{3}")) {
        code = Optional.of(word.toUpperCase(Locale.ROOT));
      } else if (word.matches("\\d\\d|2[ab]|9[78]\\d")) {
        department = Optional.of(word.toUpperCase(Locale.ROOT));
      } else {
        name.add(word);
      }
    }
    return new TypedPlace(code, department, String.join(" ", name));
  }

  boolean isEmpty() {
    return code.isEmpty() && name.isEmpty();
  }
}

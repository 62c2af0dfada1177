package org.rebond.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrenchLinesTests {

  @Test
  void endsALineAtAnOrdinarySpace() {
    assertThat(pieces("un atelier partagé")).containsExactly("un ", "atelier ", "partagé");
  }

  @Test
  void keepsAnElisionWhole() {
    assertThat(pieces("chez L’Établi, d'abord")).containsExactly("chez ", "L’Établi, ", "d'abord");
  }

  @Test
  void keepsAmountsAndFrenchPunctuationWhole() {
    assertThat(pieces("soit 12\u202F400\u00A0€\u00A0: « oui »".replace("« ", "«\u00A0")))
        .startsWith("soit ", "12\u202F400\u00A0€\u00A0: ");
  }

  @Test
  void endsWhereTheTextEnds() {
    assertThat(pieces("l’")).containsExactly("l’");
    assertThat(pieces("")).isEmpty();
  }

  private static List<String> pieces(String text) {
    FrenchLines lines = new FrenchLines();
    lines.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int end = lines.next(); end >= 0; end = lines.next()) {
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }
}

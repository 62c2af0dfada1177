package org.rebond.directory.find;

import java.util.List;
import java.util.Optional;
import org.rebond.directory.Need;
import org.rebond.directory.PlaceQuery;
import org.rebond.geography.Commune;

/**
 * What the address of the search page asks; whatever it holds, something sensible comes of it.
 *
 * @param where as typed
 */
record Question(String where, Optional<Need> need, int kilometres, PlaceQuery.Sort sort, int page) {

  static final List<Integer> RADII = List.of(5, 10, 20, 30, 50, 100);

  private static final int USUAL = 30;
  private static final int LAST_PAGE = 500;

  static Question of(String ou, String besoin, String rayon, String tri, String page) {
    return new Question(
        ou.strip(),
        Need.bySlug(besoin),
        RADII.contains(number(rayon, USUAL)) ? number(rayon, USUAL) : USUAL,
        tri.equals("nom") ? PlaceQuery.Sort.NAME : PlaceQuery.Sort.DISTANCE,
        Math.clamp(number(page, 1), 1, LAST_PAGE));
  }

  PlaceQuery around(Commune commune) {
    return new PlaceQuery(commune, need, kilometres, sort);
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
  }
}

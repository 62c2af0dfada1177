package org.rebond.directory.creation;

import java.util.List;
import org.rebond.directory.Directorate.Level;
import org.rebond.geography.Commune;

/** An organisation that an administrator adds by hand. */
sealed interface NewOrganisation {

  String name();

  /** Placed in the middle of its commune until a source knows better. */
  record Agency(String name, String street, Commune commune) implements NewOrganisation {}

  record Network(String name) implements NewOrganisation {}

  /**
   * A directorate.
   *
   * @param safir its code, five digits
   * @param departments codes of those it covers; a regional one covers its region's besides
   */
  record Directorate(
      String name,
      String street,
      Commune commune,
      Level level,
      String safir,
      List<String> departments)
      implements NewOrganisation {}
}

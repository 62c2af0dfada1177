package org.rebond.directory.routing;

import static java.util.Objects.requireNonNullElse;

/**
 * What a directorate types for an absence.
 *
 * @param absent id of the organisation that does not answer
 * @param deputy id of the one that does meanwhile
 */
record AbsenceForm(String absent, String startsOn, String endsOn, String deputy, String key) {

  AbsenceForm {
    absent = requireNonNullElse(absent, "").strip();
    startsOn = requireNonNullElse(startsOn, "").strip();
    endsOn = requireNonNullElse(endsOn, "").strip();
    deputy = requireNonNullElse(deputy, "").strip();
    key = requireNonNullElse(key, "").strip();
  }

  static AbsenceForm empty() {
    return new AbsenceForm("", "", "", "", "");
  }
}

package org.rebond.badges;

import java.time.LocalDate;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;

/**
 * A badge shown at a desk, once its signature or its check characters were found true.
 *
 * @param nonce made by the desk for this scan: the same nonce is the same scan
 * @param day in the place's time, as the desk saw it
 */
record Scan(
    UUID nonce, int batch, long serial, OrganisationId place, LocalDate day, String service) {

  /** Without the serial, should a scan ever reach a log. */
  @Override
  public String toString() {
    return "Scan[batch=" + batch + "]";
  }
}

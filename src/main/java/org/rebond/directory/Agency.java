package org.rebond.directory;

import org.rebond.organisations.OrganisationId;

/**
 * A local agency of the employment service.
 *
 * @param name with the operator's name of today
 * @param sourceName as its source writes it
 * @param listedIn2023 whether the list of 2023 still has it
 */
public record Agency(
    OrganisationId id,
    String name,
    String sourceName,
    String slug,
    Location location,
    boolean listedIn2023,
    Provenance provenance) {

  public String path() {
    return "/agences/" + slug;
  }
}

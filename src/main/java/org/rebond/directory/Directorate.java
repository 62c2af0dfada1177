package org.rebond.directory;

import java.util.List;
import java.util.Optional;
import org.rebond.geography.Department;
import org.rebond.organisations.OrganisationId;

/**
 * A directorate of the employment service.
 *
 * @param safir its code in the service's own register, five digits, zeros kept
 * @param region code of its region, empty for the national one
 * @param departments those its source says it covers
 * @param named those its name speaks of although its source does not list them: to be checked
 */
public record Directorate(
    OrganisationId id,
    String name,
    String sourceName,
    String slug,
    Level level,
    String safir,
    Optional<Location> location,
    String region,
    List<Department> departments,
    List<Department> named,
    Provenance provenance) {

  /** The two levels above the agency, and the head office. */
  public enum Level {
    TERRITORIAL,
    REGIONAL,
    NATIONAL
  }

  public Directorate {
    departments = List.copyOf(departments);
    named = List.copyOf(named);
  }

  public String path() {
    return "/directions/" + slug;
  }
}

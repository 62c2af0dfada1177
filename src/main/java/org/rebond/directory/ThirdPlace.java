package org.rebond.directory;

import java.util.Optional;
import java.util.Set;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;

/**
 * A third place: coworking, fablab, community café, wardrobe…
 *
 * @param summary what people can do here, in the place's words; may be empty
 * @param hours as its team said them; may be unknown
 */
public record ThirdPlace(
    OrganisationId id,
    String name,
    String slug,
    String summary,
    Location location,
    Set<Activity> activities,
    Hours hours,
    Optional<String> website,
    Provenance provenance) {

  public ThirdPlace {
    activities = Set.copyOf(activities);
  }

  public String path() {
    return "/lieux/" + slug;
  }

  /** Its managers write its page. */
  public boolean mayEdit(Actor actor) {
    return actor.is(Role.MANAGER, id);
  }

  /** Made here by five lines, and not yet confirmed through the link that was sent. */
  public boolean awaitsConfirmation() {
    return provenance.bySelf() && provenance.confirmed().isEmpty();
  }
}

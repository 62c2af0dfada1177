package org.rebond.organisations;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is acting: the one thing that every rule of "who may" is asked with. Somebody without an
 * account acts through the personal links opened in this browser, each for one purpose on one
 * subject.
 *
 * @param administrator of the whole instance, not of an organisation
 */
public record Actor(
    Optional<UUID> accountId,
    Map<OrganisationId, Set<Role>> roles,
    Set<HeldLink> links,
    boolean administrator) {

  public static final Actor ANONYMOUS = new Actor(Optional.empty(), Map.of(), Set.of(), false);

  /** A personal link opened in this browser; {@code id} is the link's, not its secret. */
  public record HeldLink(String purpose, UUID subject, UUID id) implements java.io.Serializable {}

  public Actor {
    roles = Map.copyOf(roles);
    links = Set.copyOf(links);
  }

  /** Whether this person holds at least the given role in the given organisation. */
  public boolean is(Role needed, OrganisationId organisation) {
    return roles.getOrDefault(organisation, Set.of()).stream()
        .anyMatch(role -> role.suffices(needed));
  }

  /** Organisations in which this person holds at least the given role. */
  public List<OrganisationId> organisationsAs(Role needed) {
    return roles.keySet().stream()
        .filter(id -> is(needed, id))
        .sorted(Comparator.comparing(OrganisationId::toString))
        .toList();
  }

  public boolean signedIn() {
    return accountId.isPresent();
  }

  public boolean anonymous() {
    return accountId.isEmpty() && links.isEmpty();
  }

  public boolean holdsLink(String purpose, UUID subject) {
    return heldLink(purpose, subject).isPresent();
  }

  public Optional<HeldLink> heldLink(String purpose, UUID subject) {
    return links.stream()
        .filter(link -> link.purpose().equals(purpose) && link.subject().equals(subject))
        .findFirst();
  }
}

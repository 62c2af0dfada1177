package org.rebond.organisations;

import java.util.List;

/**
 * Where a person goes from one of their organisations: to its offers, its visits, its team. Each
 * feature brings a bean, and decides by its own rule; the page that shows them knows none.
 */
public interface OrganisationLinks {

  /**
   * A link for this person.
   *
   * @param key of its words, in the bundle of the feature that brings it
   * @param order lower comes first: offers 10, visits 20, flyers 30, team 40
   */
  record Link(String key, String path, int order) {}

  /** Those that make sense for this person in this organisation. */
  List<Link> of(Organisation organisation, Actor actor);
}

package org.rebond.directory.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;

/** Organisations of one kind, registered together. */
final class Batch {

  private final OrganisationKind kind;
  private final Organisations organisations;
  private final Slugs slugs;
  private final List<Organisation> members = new ArrayList<>();

  Batch(OrganisationKind kind, Organisations organisations) {
    this.kind = kind;
    this.organisations = organisations;
    this.slugs = new Slugs(organisations.slugs(kind));
  }

  void add(OrganisationId id, String name, String slug) {
    members.add(new Organisation(id, kind, name, slugs.of(id, slug)));
  }

  /** Also gives known ones their name of today, except those whose page people edited. */
  void register(Set<OrganisationId> edited) {
    organisations.register(members);
    organisations.rename(members.stream().filter(m -> !edited.contains(m.id())).toList());
  }
}

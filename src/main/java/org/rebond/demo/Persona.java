package org.rebond.demo;

import java.util.Locale;
import java.util.Set;
import org.rebond.organisations.Role;

/** Somebody to become in one click: a role in an invented organisation, never a name. */
enum Persona {
  ETABLI_ACCUEIL(DemoPlace.ETABLI, false),
  ETABLI_DIRECTION(DemoPlace.ETABLI, true),
  MELLE_CONSEIL(DemoPlace.AGENCE_MELLE, false),
  MELLE_DIRECTION(DemoPlace.AGENCE_MELLE, true),
  EMBARCADERE_DIRECTION(DemoPlace.EMBARCADERE, true),
  GRANGE_ACCUEIL(DemoPlace.GRANGE, true),
  MARMANDE_DIRECTION(DemoPlace.AGENCE_MARMANDE, true);

  private final DemoPlace place;
  private final boolean leads;

  Persona(DemoPlace place, boolean leads) {
    this.place = place;
    this.leads = leads;
  }

  public DemoPlace place() {
    return place;
  }

  public Set<Role> roles() {
    return leads ? Set.of(Role.MANAGER, Role.SIGNATORY) : Set.of(Role.FACILITATOR);
  }

  /** Part of addresses and of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String email() {
    return key() + "@demo.example";
  }
}

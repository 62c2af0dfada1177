package org.rebond.demo;

import org.rebond.organisations.OrganisationKind;

/** The invented organisations, set in the real towns of the two stories. */
enum DemoPlace {
  ETABLI(OrganisationKind.THIRD_PLACE, "L’Établi", "79174"),
  AGENCE_MELLE(OrganisationKind.AGENCY, "Agence de démonstration de Melle", "79174"),
  EMBARCADERE(OrganisationKind.THIRD_PLACE, "L’Embarcadère", "47157"),
  GRANGE(OrganisationKind.THIRD_PLACE, "La Grange partagée", "47165"),
  AGENCE_MARMANDE(OrganisationKind.AGENCY, "Agence de démonstration de Marmande", "47157");

  private final OrganisationKind kind;
  private final String title;
  private final String insee;

  DemoPlace(OrganisationKind kind, String title, String insee) {
    this.kind = kind;
    this.title = title;
    this.insee = insee;
  }

  public OrganisationKind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public String insee() {
    return insee;
  }
}

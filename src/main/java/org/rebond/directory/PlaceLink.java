package org.rebond.directory;

import java.time.Duration;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.LinkPurpose;
import org.rebond.accounts.PersonalLink;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sent to whoever opened a place's page: makes them its manager. */
@Component
class PlaceLink implements LinkPurpose {

  static final String NAME = "fiche";

  private final Accounts accounts;

  /** Asked for when a link is opened: the desk itself issues links. */
  private final ObjectProvider<PlaceDesk> desk;

  PlaceLink(Accounts accounts, ObjectProvider<PlaceDesk> desk) {
    this.accounts = accounts;
    this.desk = desk;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(30);
  }

  @Override
  public boolean singleUse() {
    return true;
  }

  @Override
  public Opening open(PersonalLink link) throws Refusal {
    var account = accounts.findOrCreate(link.email());
    var place = desk.getObject().take(new OrganisationId(link.subject()), account);
    return new Opening.SignedIn(account, place.path() + "/kit");
  }
}

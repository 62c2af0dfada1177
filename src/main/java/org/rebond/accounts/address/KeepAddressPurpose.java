package org.rebond.accounts.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.rebond.accounts.LinkPurpose;
import org.rebond.accounts.PersonalLink;
import org.rebond.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Goes to the former address: its holder keeps it for the account, and is signed in. */
@Component
class KeepAddressPurpose implements LinkPurpose {

  static final String NAME = "garder-adresse";

  private final ObjectProvider<AddressMove> move;
  private final HttpServletRequest request;

  /** Looked up when it is opened, since the move itself sends such links. */
  KeepAddressPurpose(ObjectProvider<AddressMove> move, HttpServletRequest request) {
    this.move = move;
    this.request = request;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** A week away from one's mail; longer would leave the account to whoever inherits the box. */
  @Override
  public Duration validity() {
    return Duration.ofDays(7);
  }

  @Override
  public boolean singleUse() {
    return true;
  }

  @Override
  public Opening open(PersonalLink link) throws Refusal {
    HttpSession here = request.getSession(false);
    move.getObject().keep(link, here == null ? "" : here.getId(), LocaleContextHolder.getLocale());
    return new Opening.SignedIn(link.subject(), "/compte");
  }
}

package org.rebond.partnerships.mediation;

import org.rebond.notifications.News;
import org.rebond.notifications.NotificationKind;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.Side;
import org.springframework.stereotype.Component;

@Component
class MediationMail {

  private static final String KEY = "partnerships.mediation.mail.";

  private final PartnershipMail partners;

  MediationMail(PartnershipMail partners) {
    this.partners = partners;
  }

  /** The other members. */
  void tell(Partnership partnership, PartnershipMember by, String what, Organisation mediator) {
    partners.tell(partnership, by, NotificationKind.HELP, KEY + what, partnership.path(), mediator);
  }

  /** Where somebody there has an account: the page says so to both sides otherwise. */
  void tellMediator(Partnership partnership, Organisation mediator) {
    partners.team(
        News.of(
                NotificationKind.HELP,
                KEY + "mediator",
                partnership.path(),
                partnership.place().organisation(),
                partnership.agency().organisation())
            .saying(partnership.names(Side.PLACE), partnership.names(Side.AGENCY)),
        mediator);
  }

  boolean reaches(Organisation mediator) {
    return !partners.answering(mediator.id()).isEmpty();
  }
}

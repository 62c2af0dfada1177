package org.rebond.partnerships.mediation;

import java.net.URI;
import java.util.Locale;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.Side;
import org.rebond.platform.PlatformProperties;
import org.springframework.stereotype.Component;

@Component
class MediationMail {

  private static final String KEY = "partnerships.mediation.mail.";

  private final PartnershipMail partners;
  private final Outbox outbox;
  private final URI publicUrl;

  MediationMail(PartnershipMail partners, Outbox outbox, PlatformProperties properties) {
    this.partners = partners;
    this.outbox = outbox;
    this.publicUrl = properties.publicUrl();
  }

  /** The other members. */
  void tell(Partnership partnership, PartnershipMember by, String what, Organisation mediator) {
    partners.tell(partnership, by, KEY + what, partnership.path(), mediator.name());
  }

  /** Where somebody there has an account: the page says so to both sides otherwise. */
  void tellMediator(Partnership partnership, Organisation mediator) {
    partners
        .answering(mediator.id())
        .forEach(
            member ->
                outbox.post(
                    Mail.of(
                            member.value(),
                            Locale.FRENCH,
                            KEY + "mediator",
                            partnership.names(Side.PLACE),
                            partnership.names(Side.AGENCY))
                        .withLink(publicUrl.resolve(partnership.path()))));
  }

  boolean reaches(Organisation mediator) {
    return !partners.answering(mediator.id()).isEmpty();
  }
}

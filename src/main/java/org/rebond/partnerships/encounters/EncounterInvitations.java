package org.rebond.partnerships.encounters;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.Side;
import org.rebond.platform.PlatformProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts encounters into calendars: by a file, and by the letters that tell of them. */
@Component
class EncounterInvitations {

  private final PartnershipMail mail;
  private final MessageSource words;
  private final Clock clock;
  private final URI publicUrl;
  private final String site;

  EncounterInvitations(
      PartnershipMail mail,
      MessageSource words,
      Clock clock,
      PlatformProperties properties,
      @Value("${rebond.mail-from}") String from) {
    this.mail = mail;
    this.words = words;
    this.clock = clock;
    this.publicUrl = properties.publicUrl();
    this.site = from.replaceFirst(".*<([^>]+)>.*", "$1");
  }

  Invitation of(Encounter encounter, Partnership partnership, Locale locale) {
    String summary =
        words.getMessage("partnerships.encounters.kind." + encounter.kind(), null, locale)
            + " – "
            + partnership.names(Side.PLACE)
            + ", "
            + partnership.names(Side.AGENCY);
    return new Invitation(encounter, summary, publicUrl.resolve(encounter.path()), clock.instant());
  }

  /** Tells everybody but the member who acted, each with their own invitation, change or end. */
  void send(Encounter encounter, Partnership partnership, PartnershipMember by, String key) {
    Invitation invitation = of(encounter, partnership, Locale.FRENCH);
    mail.invite(partnership, by, key, encounter.path(), to -> invitation.sentTo(to.value(), site));
  }
}

package org.rebond.accounts.teams;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.rebond.accounts.EmailAddress;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Component;

/** The messages about teams. */
@Component
class TeamMail {

  private static final String KEY = "accounts.teams.mail.";

  private final Outbox outbox;
  private final Organisations organisations;
  private final URI publicUrl;

  TeamMail(Outbox outbox, Organisations organisations, PlatformProperties properties) {
    this.outbox = outbox;
    this.organisations = organisations;
    this.publicUrl = properties.publicUrl();
  }

  void invitation(EmailAddress to, Locale locale, Organisation organisation, URI link) {
    outbox.post(
        Mail.of(to.value(), locale, KEY + "invitation", organisation.name()).withLink(link));
  }

  void removed(String to, OrganisationId organisation) {
    outbox.post(Mail.of(to, Locale.FRENCH, KEY + "removed", name(organisation)));
  }

  void handedOver(String to, OrganisationId organisation) {
    outbox.post(
        Mail.of(to, Locale.FRENCH, KEY + "handedOver", name(organisation))
            .withLink(team(organisation)));
  }

  /** Proves the address, before anything is asked of anybody. */
  void ask(EmailAddress to, Locale locale, Organisation organisation, URI link) {
    outbox.post(Mail.of(to.value(), locale, KEY + "ask", organisation.name()).withLink(link));
  }

  /** Where the team has nobody who decides; its managers are told as they chose. */
  void requested(JoinRequest request, List<String> administrators) {
    URI where = publicUrl.resolve("/administration/demandes-equipes");
    for (String to : administrators) {
      outbox.post(
          Mail.of(to, Locale.FRENCH, KEY + "requested", request.organisationName(), request.email())
              .withLink(where));
    }
  }

  void accepted(JoinRequest request) {
    outbox.post(
        Mail.of(request.email(), Locale.FRENCH, KEY + "accepted", request.organisationName())
            .withLink(team(request.team())));
  }

  void declined(JoinRequest request, String reason) {
    outbox.post(
        Mail.of(
            request.email(), Locale.FRENCH, KEY + "declined", request.organisationName(), reason));
  }

  private String name(OrganisationId organisation) {
    return organisations.find(organisation).orElseThrow(NotFound::new).name();
  }

  private URI team(OrganisationId organisation) {
    return publicUrl.resolve("/organisations/" + organisation + "/equipe");
  }
}

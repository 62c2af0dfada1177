package org.rebond.agreements;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.LentSignatures;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.agreements.Transition.Tells;
import org.rebond.agreements.signature.SigningCodes;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.platform.PlatformProperties;
import org.springframework.stereotype.Component;

/** Tells by mail those whom the table of transitions says; addresses go no further than this. */
@Component
class AgreementMail {

  private static final String KEY = "agreements.mail.";

  private final Outbox outbox;
  private final PersonalLinks links;
  private final Memberships memberships;
  private final LentSignatures lent;
  private final URI publicUrl;

  AgreementMail(
      Outbox outbox,
      PersonalLinks links,
      Memberships memberships,
      LentSignatures lent,
      PlatformProperties properties) {
    this.outbox = outbox;
    this.links = links;
    this.memberships = memberships;
    this.lent = lent;
    this.publicUrl = properties.publicUrl();
  }

  void code(Agreement agreement, EmailAddress to, String code) {
    outbox.post(
        Mail.of(
            to.value(),
            Locale.FRENCH,
            KEY + "CODE",
            agreement.number().orElse(""),
            code,
            SigningCodes.VALIDITY.toMinutes()));
  }

  void tell(Move move) {
    Step step = move.step();
    if (step.transition().tells == Tells.NOBODY) {
      return;
    }
    Agreement after = move.agreement();
    Map<String, Optional<URI>> addresses = new LinkedHashMap<>();
    if (after.round() > 0) {
      after
          .terms()
          .signatories()
          .forEach(s -> s.email().ifPresent(to -> addresses.put(to.value(), link(after, s, to))));
    }
    if (step.transition().tells == Tells.EVERYONE) {
      managers(after).forEach(to -> addresses.putIfAbsent(to, Optional.of(page(after))));
    }
    if (step.transition() == Transition.SEND) {
      sent(after, step, addresses.keySet());
    }
    String key = KEY + (step.to() == AgreementState.SIGNED ? "SIGNED" : step.transition().name());
    addresses.forEach((to, link) -> outbox.post(mail(to, key, after, step, link)));
  }

  /** Told besides the signatories: who signs in their place these days, then those who manage. */
  private void sent(Agreement after, Step step, Set<String> told) {
    Map<OrganisationId, Set<EmailAddress>> named =
        after.terms().signatories().stream()
            .filter(signatory -> signatory.email().isPresent())
            .collect(
                Collectors.groupingBy(
                    Signatory::organisation,
                    Collectors.mapping(s -> s.email().orElseThrow(), Collectors.toSet())));
    Set<String> instead =
        lent.signInstead(named).stream()
            .map(EmailAddress::value)
            .filter(to -> !told.contains(to))
            .collect(Collectors.toSet());
    Optional<URI> here = Optional.of(page(after));
    instead.forEach(to -> outbox.post(mail(to, KEY + "INSTEAD", after, step, here)));
    managers(after)
        .filter(to -> !told.contains(to) && !instead.contains(to))
        .forEach(to -> outbox.post(mail(to, KEY + "SENT", after, step, here)));
  }

  private Stream<String> managers(Agreement agreement) {
    return agreement.terms().parties().stream()
        .flatMap(party -> memberships.members(party.organisation()).stream())
        .filter(member -> member.roles().stream().anyMatch(r -> r.suffices(Role.MANAGER)))
        .map(Memberships.Member::email)
        .distinct();
  }

  private static Mail mail(
      String to, String key, Agreement agreement, Step step, Optional<URI> link) {
    Mail mail =
        Mail.of(
            to,
            Locale.FRENCH,
            key,
            agreement.number().orElse("—"),
            agreement.terms().names(),
            step.by().organisation().map(o -> agreement.terms().party(o).legalName()).orElse("—"),
            step.note());
    return link.map(mail::withLink).orElse(mail);
  }

  /** Nothing where the agreement went back to its draft or was given up: links then end. */
  private Optional<URI> link(Agreement agreement, Signatory signatory, EmailAddress to) {
    return agreement.state() == AgreementState.DRAFT
            || agreement.state() == AgreementState.WITHDRAWN
        ? Optional.empty()
        : Optional.of(links.issue(SignerPurpose.NAME, signatory.id(), to));
  }

  private URI page(Agreement agreement) {
    return publicUrl.resolve("/conventions/" + agreement.id());
  }
}

package org.rebond.agreements;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.LentSignatures;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.agreements.Transition.Tells;
import org.rebond.agreements.signature.SigningCodes;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.notifications.News;
import org.rebond.notifications.NotificationKind;
import org.rebond.notifications.Notifications;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
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
  private final Notifications notifications;
  private final Organisations organisations;
  private final LentSignatures lent;
  private final URI publicUrl;

  AgreementMail(
      Outbox outbox,
      PersonalLinks links,
      Memberships memberships,
      Notifications notifications,
      Organisations organisations,
      LentSignatures lent,
      PlatformProperties properties) {
    this.outbox = outbox;
    this.links = links;
    this.memberships = memberships;
    this.notifications = notifications;
    this.organisations = organisations;
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

  /** Those named to sign always hear of it; who manages a party, as they chose. */
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
    Set<String> told = new HashSet<>(addresses.keySet());
    String key = KEY + (step.to() == AgreementState.SIGNED ? "SIGNED" : step.transition().name());
    if (step.transition() == Transition.SEND) {
      told.addAll(instead(after, step, told));
      managers(after, step, KEY + "SENT", told);
    } else if (step.transition().tells == Tells.EVERYONE) {
      managers(after, step, key, told);
    }
    addresses.forEach((to, link) -> outbox.post(mail(to, key, after, step, link)));
  }

  /** Whoever signs in the place of a signatory these days, besides them; tells who was told. */
  private Set<String> instead(Agreement after, Step step, Set<String> told) {
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
    instead.forEach(
        to -> outbox.post(mail(to, KEY + "INSTEAD", after, step, Optional.of(page(after)))));
    return instead;
  }

  /** Each once, though they manage several parties. */
  private void managers(Agreement after, Step step, String key, Set<String> told) {
    List<Organisation> parties =
        organisations.all(after.terms().parties().stream().map(Party::organisation).toList());
    Organisation[] acting =
        parties.stream()
            .filter(party -> step.by().organisation().equals(Optional.of(party.id())))
            .toArray(Organisation[]::new);
    News news =
        News.of(NotificationKind.AGREEMENT, key, path(after), acting)
            .saying(arguments(after, step).toArray());
    for (Organisation party : parties) {
      List<EmailAddress> managers =
          memberships.members(party.id()).stream()
              .filter(member -> member.is(Role.MANAGER))
              .map(Memberships.Member::email)
              .filter(told::add)
              .map(EmailAddress::new)
              .toList();
      notifications.tell(news, party, managers);
    }
  }

  private static Mail mail(
      String to, String key, Agreement agreement, Step step, Optional<URI> link) {
    Mail mail = Mail.of(to, Locale.FRENCH, key, arguments(agreement, step).toArray());
    return link.map(mail::withLink).orElse(mail);
  }

  private static List<Object> arguments(Agreement agreement, Step step) {
    return List.of(
        agreement.number().orElse("—"),
        agreement.terms().names(),
        step.by().organisation().map(o -> agreement.terms().party(o).legalName()).orElse("—"),
        step.note());
  }

  /** Nothing where the agreement went back to its draft or was given up: links then end. */
  private Optional<URI> link(Agreement agreement, Signatory signatory, EmailAddress to) {
    return agreement.state() == AgreementState.DRAFT
            || agreement.state() == AgreementState.WITHDRAWN
        ? Optional.empty()
        : Optional.of(links.issue(SignerPurpose.NAME, signatory.id(), to));
  }

  private URI page(Agreement agreement) {
    return publicUrl.resolve(path(agreement));
  }

  private static String path(Agreement agreement) {
    return "/conventions/" + agreement.id();
  }
}

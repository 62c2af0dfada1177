package org.rebond.accounts.passkeys;

import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.audit.AuditTrail;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Actor;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a passkey to an account, and writes to its holder, who may not be the one who did. */
@Component
class AddPasskey {

  private final Ceremony ceremony;
  private final Passkeys passkeys;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final PlatformProperties properties;

  AddPasskey(
      Ceremony ceremony,
      Passkeys passkeys,
      Accounts accounts,
      AuditTrail audit,
      Outbox outbox,
      PlatformProperties properties) {
    this.ceremony = ceremony;
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.audit = audit;
    this.outbox = outbox;
    this.properties = properties;
  }

  @Transactional
  public void add(String answer, Optional<Bytes> challenge, String label, Actor actor)
      throws Refusal {
    UUID account = Passkeys.holder(actor);
    String name = Passkeys.label(label);
    passkeys.requireProof(actor);
    if (passkeys.of(account).size() >= Passkeys.MOST) {
      throw new Refusal("accounts.passkeys.most", Passkeys.MOST);
    }
    var made = ceremony.made(answer).orElseThrow(() -> new Refusal("accounts.passkeys.none"));
    Bytes asked = challenge.orElseThrow(() -> new Refusal("accounts.passkeys.late"));
    try {
      ceremony.add(made, asked, name, account);
    } catch (Unverified no) {
      throw new Refusal("accounts.passkeys.unverified");
    }
    audit.record(actor, "accounts.passkeyAdded", account);
    outbox.post(
        Mail.of(
                accounts.email(account).orElseThrow(NotFound::new).value(),
                LocaleContextHolder.getLocale(),
                "accounts.mail.passkey")
            .withLink(properties.publicUrl().resolve("/compte")));
  }
}

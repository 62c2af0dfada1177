package org.rebond.agreements;

import java.time.Clock;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.agreements.signature.SigningCodes;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody named to sign does: ask for a code, sign with it, or refuse. */
@Component
class Signing {

  private final Agreements agreements;
  private final SigningCodes codes;
  private final SignedDocuments documents;
  private final AgreementMail mail;
  private final WhoMay whoMay;
  private final Accounts accounts;
  private final Deeds deeds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Signing(
      Agreements agreements,
      SigningCodes codes,
      SignedDocuments documents,
      AgreementMail mail,
      WhoMay whoMay,
      Accounts accounts,
      Deeds deeds,
      ApplicationEventPublisher events,
      Clock clock) {
    this.agreements = agreements;
    this.codes = codes;
    this.documents = documents;
    this.mail = mail;
    this.whoMay = whoMay;
    this.accounts = accounts;
    this.deeds = deeds;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Sends a code to the address named in the agreement, whoever asks; to whom the signature is
   * lent, at their own.
   */
  @Transactional
  public void code(AgreementId id, UUID signatory, Actor actor) throws Refusal {
    Agreement agreement = agreements.take(id);
    WhoMay.Hand hand = hand(agreement, signatory, actor);
    Signatory own = hand.signatory();
    Transition.SIGN.check(agreement.state(), Capacity.SIGNATORY);
    if (agreement.signatureOf(own.id()).isPresent()) {
      throw new Refusal("agreements.refusal.alreadySigned");
    }
    if (own.email().isEmpty()) {
      throw new Refusal("agreements.refusal.addressErased");
    }
    // Two clicks at once: the code that just left must stay good.
    if (!codes.justSent(own.id())) {
      mail.code(agreement, to(hand, actor), codes.issue(own.id()));
    }
  }

  /** Takes a signature whose code was just found right; the last one makes the final document. */
  @Transactional
  public void sign(AgreementId id, UUID signatory, String seen, boolean consent, Actor actor)
      throws Refusal {
    Agreement agreement = agreements.take(id);
    WhoMay.Hand hand = hand(agreement, signatory, actor);
    By by = By.signatory(hand.signatory(), hand.delegated());
    Move move = agreement.sign(by, seen, consent, clock.instant());
    codes.spend(signatory);
    Agreement after = move.agreement();
    if (after.state() == AgreementState.SIGNED) {
      documents.keep(after);
    }
    deeds.make(move, actor);
    if (after.state() == AgreementState.SIGNED) {
      events.publishEvent(new AgreementSigned(after.id(), after.partnership()));
    }
  }

  @Transactional
  public void refuse(AgreementId id, UUID signatory, String reason, Actor actor) throws Refusal {
    Agreement agreement = agreements.take(id);
    WhoMay.Hand hand = hand(agreement, signatory, actor);
    By by = By.signatory(hand.signatory(), hand.delegated());
    deeds.make(agreement.refuse(by, reason), actor);
  }

  /** This signatory and no other: the link of one opens nothing to another. */
  private WhoMay.Hand hand(Agreement agreement, UUID signatory, Actor actor) {
    Signatory named = agreement.terms().signatory(signatory).orElseThrow(NotFound::new);
    return whoMay.hand(actor, named).orElseThrow(NotAllowed::new);
  }

  private EmailAddress to(WhoMay.Hand hand, Actor actor) {
    return hand.delegated()
        ? actor.accountId().flatMap(accounts::email).orElseThrow(NotAllowed::new)
        : hand.signatory().email().orElseThrow();
  }
}

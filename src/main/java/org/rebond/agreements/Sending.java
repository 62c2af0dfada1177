package org.rebond.agreements;

import java.util.List;
import org.rebond.accounts.PersonalLinks;
import org.rebond.organisations.Actor;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a manager decides of an agreement: send it to be signed, take it back, give it up. */
@Component
class Sending {

  private final Agreements agreements;
  private final AgreementNumbers numbers;
  private final PartyIdentities identities;
  private final PersonalLinks links;
  private final WhoMay whoMay;
  private final Deeds deeds;
  private final Standing standing;

  Sending(
      Agreements agreements,
      AgreementNumbers numbers,
      PartyIdentities identities,
      PersonalLinks links,
      WhoMay whoMay,
      Deeds deeds,
      Standing standing) {
    this.standing = standing;
    this.agreements = agreements;
    this.numbers = numbers;
    this.identities = identities;
    this.links = links;
    this.whoMay = whoMay;
    this.deeds = deeds;
  }

  @Transactional
  public void send(AgreementId id, Actor actor) throws Refusal {
    Agreement agreement = agreements.take(id);
    By by = whoMay.require(actor, agreement, Transition.SEND);
    standing.check(agreement.terms(), by);
    String department = identities.department(agreement.terms());
    int year = deeds.today().getYear();
    deeds.make(agreement.send(by, deeds.today(), () -> numbers.next(year, department)), actor);
  }

  @Transactional
  public void revise(AgreementId id, String reason, Actor actor) throws Refusal {
    Agreement agreement = agreements.take(id);
    By by = whoMay.require(actor, agreement, Transition.REVISE);
    Move move = agreement.revise(by, reason);
    endLinks(agreement.terms().signatories());
    deeds.make(move, actor);
  }

  @Transactional
  public void withdraw(AgreementId id, String reason, Actor actor) throws Refusal {
    Agreement agreement = agreements.take(id);
    By by = whoMay.require(actor, agreement, Transition.WITHDRAW);
    Move move = agreement.withdraw(by, reason);
    endLinks(agreement.terms().signatories());
    deeds.make(move, actor);
  }

  private void endLinks(List<Signatory> signatories) {
    signatories.forEach(signatory -> links.revoke(SignerPurpose.NAME, signatory.id()));
  }
}

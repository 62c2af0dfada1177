package org.rebond.agreements;

import java.time.LocalDate;
import org.rebond.agreements.AgreementView.HistoryLine;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.springframework.stereotype.Component;

/** Puts together what the page of an agreement shows to one person. */
@Component
class AgreementViews {

  private final Partnerships partnerships;
  private final AgreementHistory history;
  private final SignedDocuments documents;
  private final WhoMay whoMay;

  AgreementViews(
      Partnerships partnerships,
      AgreementHistory history,
      SignedDocuments documents,
      WhoMay whoMay) {
    this.partnerships = partnerships;
    this.history = history;
    this.documents = documents;
    this.whoMay = whoMay;
  }

  AgreementView of(Agreement agreement, Actor actor, LocalDate today) {
    Partnership partnership = partnerships.get(agreement.partnership());
    boolean signs = whoMay.can(actor, agreement, Transition.SIGN);
    boolean edits = partnership.mayEdit(actor);
    return new AgreementView(
        agreement,
        agreement.state().on(today, agreement.terms().period()),
        SignerLine.of(agreement),
        history.of(agreement.id()).stream().map(line -> HistoryLine.of(line, agreement)).toList(),
        documents.of(agreement.id()).map(document -> document.description().sha256().hex()),
        agreement.state() == AgreementState.DRAFT
            ? agreement.vehicle().warnings(agreement.terms())
            : java.util.List.of(),
        AgreementView.next(
            agreement, today, signs, edits, whoMay.can(actor, agreement, Transition.SEND)),
        whoMay.hand(actor, agreement).map(hand -> hand.signatory().id()),
        whoMay.can(actor, agreement, Transition.EDIT),
        whoMay.can(actor, agreement, Transition.REVISE),
        whoMay.can(actor, agreement, Transition.WITHDRAW),
        partnership,
        partnership.maySee(actor));
  }
}

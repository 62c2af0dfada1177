package org.rebond.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.PartnershipId;
import org.rebond.shared.Refusal;

/**
 * One agreement as it stands; a transition gives what it becomes and the line of history to save
 * with it.
 *
 * @param version grows by one at each transition
 * @param round of signing, grows by one each time it is sent; signatures of other rounds are void
 * @param number empty until it is first sent
 */
record Agreement(
    AgreementId id,
    PartnershipId partnership,
    Vehicle vehicle,
    Terms terms,
    AgreementState state,
    int version,
    int round,
    Optional<String> number,
    List<Signature> allSignatures) {

  static final int REASON = 1000;

  Agreement {
    allSignatures = List.copyOf(allSignatures);
  }

  static Agreement draft(AgreementId id, PartnershipId partnership, Vehicle vehicle, Terms terms) {
    return new Agreement(
        id, partnership, vehicle, terms, AgreementState.DRAFT, 0, 0, Optional.empty(), List.of());
  }

  Move edit(By by, Terms answers) throws Refusal {
    Transition.EDIT.check(state, by.capacity());
    return move(Transition.EDIT, AgreementState.DRAFT, by, "", answers, round, number);
  }

  /** Draws the number only where nothing else stands in the way. */
  Move send(By by, LocalDate today, Supplier<String> nextNumber) throws Refusal {
    Transition.SEND.check(state, by.capacity());
    if (!terms.complete()) {
      throw new Refusal("agreements.refusal.incomplete");
    }
    if (terms.period().to().isBefore(today)) {
      throw new Refusal("agreements.refusal.over");
    }
    String given = number.orElseGet(nextNumber);
    return move(
        Transition.SEND, AgreementState.TO_SIGN, by, given, terms, round + 1, Optional.of(given));
  }

  /**
   * Takes a signature; the last one makes the agreement signed.
   *
   * @param seen digest of the terms that the signatory had before them
   */
  Move sign(By by, String seen, boolean consent, Instant at) throws Refusal {
    UUID signatory = pending(Transition.SIGN, by);
    if (!consent) {
      throw new Refusal("agreements.refusal.consent");
    }
    if (!seen.equals(digest())) {
      throw new Refusal("agreements.refusal.changed");
    }
    boolean last = awaited().size() == 1;
    Move move =
        move(
            Transition.SIGN,
            last ? AgreementState.SIGNED : AgreementState.PARTLY_SIGNED,
            by,
            "",
            terms,
            round,
            number);
    return move.with(new Signature(signatory, round, at, seen, by.delegated()));
  }

  Move refuse(By by, String reason) throws Refusal {
    pending(Transition.REFUSE, by);
    return move(Transition.REFUSE, AgreementState.REFUSED, by, given(reason));
  }

  Move withdraw(By by, String reason) throws Refusal {
    Transition.WITHDRAW.check(state, by.capacity());
    return move(Transition.WITHDRAW, AgreementState.WITHDRAWN, by, given(reason));
  }

  /** Back to the draft: signatures already given no longer count, and history says whose. */
  Move revise(By by, String reason) throws Refusal {
    Transition.REVISE.check(state, by.capacity());
    String voided =
        terms.signatories().stream()
            .filter(signatory -> signatureOf(signatory.id()).isPresent())
            .map(s -> s.role() + ", " + terms.party(s.organisation()).legalName())
            .collect(Collectors.joining(" ; "));
    String note = given(reason) + (voided.isEmpty() ? "" : " [" + voided + "]");
    return move(Transition.REVISE, AgreementState.DRAFT, by, note);
  }

  /** What the calendar says of it; empty where that is already written down. */
  Optional<Move> arrive(LocalDate today) throws Refusal {
    AgreementState due = state.on(today, terms.period());
    if (due == state) {
      return Optional.empty();
    }
    Transition transition = due == AgreementState.EXPIRED ? Transition.EXPIRE : Transition.START;
    transition.check(state, By.CALENDAR.capacity());
    return Optional.of(move(transition, due, By.CALENDAR, ""));
  }

  List<Signature> signatures() {
    return allSignatures.stream().filter(signature -> signature.round() == round).toList();
  }

  Optional<Signature> signatureOf(UUID signatory) {
    return signatures().stream().filter(s -> s.signatory().equals(signatory)).findFirst();
  }

  /** Who is still to sign, in the order they are named. */
  List<Signatory> awaited() {
    Set<UUID> done =
        signatures().stream().map(Signature::signatory).collect(Collectors.toUnmodifiableSet());
    return state.open()
        ? terms.signatories().stream().filter(s -> !done.contains(s.id())).toList()
        : List.of();
  }

  boolean binds(OrganisationId organisation) {
    return terms.parties().stream().anyMatch(party -> party.organisation().equals(organisation));
  }

  /** SHA-256 of everything that is signed, in hexadecimal. */
  String digest() {
    return TermsDigest.of(this);
  }

  private UUID pending(Transition transition, By by) throws Refusal {
    UUID signatory = by.signatory().orElseThrow(NotAllowed::new);
    if (terms.signatory(signatory).isEmpty()) {
      throw new NotAllowed();
    }
    transition.check(state, by.capacity());
    if (signatureOf(signatory).isPresent()) {
      throw new Refusal("agreements.refusal.alreadySigned");
    }
    return signatory;
  }

  private static String given(String reason) throws Refusal {
    String said = reason.strip();
    if (said.isEmpty() || said.length() > REASON) {
      throw new ReasonMissing(REASON);
    }
    return said;
  }

  private Move move(Transition transition, AgreementState to, By by, String note) {
    return move(transition, to, by, note, terms, round, number);
  }

  private Move move(
      Transition transition,
      AgreementState to,
      By by,
      String note,
      Terms answers,
      int nextRound,
      Optional<String> given) {
    if (!transition.to.contains(to)) {
      throw new IllegalStateException(transition + " does not lead to " + to);
    }
    return new Move(
        new Agreement(
            id, partnership, vehicle, answers, to, version + 1, nextRound, given, allSignatures),
        new Step(transition, state, to, by, version + 1, note),
        Optional.empty());
  }
}

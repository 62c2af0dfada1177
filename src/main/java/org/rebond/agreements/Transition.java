package org.rebond.agreements;

import static org.rebond.agreements.AgreementState.DRAFT;
import static org.rebond.agreements.AgreementState.EXPIRED;
import static org.rebond.agreements.AgreementState.IN_FORCE;
import static org.rebond.agreements.AgreementState.PARTLY_SIGNED;
import static org.rebond.agreements.AgreementState.REFUSED;
import static org.rebond.agreements.AgreementState.SIGNED;
import static org.rebond.agreements.AgreementState.TO_SIGN;
import static org.rebond.agreements.AgreementState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.Refusal;

/**
 * The whole life of an agreement, in one table: from where to where, who may (of either side), what
 * must hold, what the line of history keeps, and whom it tells. Nothing else changes a state.
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
enum Transition {
  EDIT(Set.of(DRAFT), Set.of(DRAFT), Capacity.FACILITATOR, Holds.NOTHING, Keeps.DEED, Tells.NOBODY),
  SEND(
      Set.of(DRAFT),
      Set.of(TO_SIGN),
      Capacity.MANAGER,
      Holds.COMPLETE,
      Keeps.NUMBER,
      Tells.SIGNATORIES),
  SIGN(
      Set.of(TO_SIGN, PARTLY_SIGNED),
      Set.of(PARTLY_SIGNED, SIGNED),
      Capacity.SIGNATORY,
      Holds.CODE_AND_CONSENT,
      Keeps.SIGNATURE,
      Tells.EVERYONE),
  REFUSE(
      Set.of(TO_SIGN, PARTLY_SIGNED),
      Set.of(REFUSED),
      Capacity.SIGNATORY,
      Holds.REASON,
      Keeps.REASON,
      Tells.EVERYONE),
  REVISE(
      Set.of(TO_SIGN, PARTLY_SIGNED),
      Set.of(DRAFT),
      Capacity.MANAGER,
      Holds.REASON,
      Keeps.REASON_AND_VOIDED,
      Tells.EVERYONE),
  WITHDRAW(
      Set.of(DRAFT, TO_SIGN, PARTLY_SIGNED),
      Set.of(WITHDRAWN),
      Capacity.MANAGER,
      Holds.REASON,
      Keeps.REASON,
      Tells.EVERYONE),
  START(
      Set.of(SIGNED), Set.of(IN_FORCE), Capacity.CALENDAR, Holds.STARTED, Keeps.DEED, Tells.NOBODY),
  EXPIRE(
      Set.of(SIGNED, IN_FORCE),
      Set.of(EXPIRED),
      Capacity.CALENDAR,
      Holds.ENDED,
      Keeps.DEED,
      Tells.NOBODY);

  /** What must hold beyond state and capacity. */
  enum Holds {
    NOTHING,
    /** Needs, what each brings, somebody to sign for each party, and a term that is not over. */
    COMPLETE,
    CODE_AND_CONSENT,
    REASON,
    /** The first day has come. */
    STARTED,
    /** The last day is past. */
    ENDED
  }

  /** What the line of history keeps beside who and when. */
  enum Keeps {
    DEED,
    NUMBER,
    SIGNATURE,
    REASON,
    REASON_AND_VOIDED
  }

  /** Who hears of it by mail. */
  enum Tells {
    NOBODY,
    /** Those who are to sign, each with their personal link; managers of both sides hear of it. */
    SIGNATORIES,
    /** Signatories and managers of both sides. */
    EVERYONE
  }

  final Set<AgreementState> from;
  final Set<AgreementState> to;
  final Capacity who;
  final Holds holds;
  final Keeps keeps;
  final Tells tells;

  Transition(
      Set<AgreementState> from,
      Set<AgreementState> to,
      Capacity who,
      Holds holds,
      Keeps keeps,
      Tells tells) {
    this.from = from;
    this.to = to;
    this.who = who;
    this.holds = holds;
    this.keeps = keeps;
    this.tells = tells;
  }

  /** Refuses from another state; forbids to another capacity. */
  void check(AgreementState state, Capacity capacity) throws Refusal {
    if (!capacity.suffices(who)) {
      throw new NotAllowed();
    }
    if (!from.contains(state)) {
      throw new Refusal("agreements.refusal.state." + state.name());
    }
  }

  static List<Transition> from(AgreementState state) {
    return Arrays.stream(values()).filter(transition -> transition.from.contains(state)).toList();
  }
}

package org.rebond.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Side;

/**
 * An agreement as its page shows it to one person.
 *
 * @param state what is true today, whether or not it is written down
 * @param next name of the one thing to do next, part of message keys
 * @param signatory whom this person would sign as
 * @param spaced whether this person may see the partnership too
 */
record AgreementView(
    Agreement agreement,
    AgreementState state,
    List<SignerLine> signers,
    List<HistoryLine> history,
    Optional<String> sha256,
    List<String> warnings,
    Next next,
    Optional<UUID> signatory,
    boolean mayEdit,
    boolean mayRevise,
    boolean mayWithdraw,
    Partnership partnership,
    boolean spaced) {

  /** What comes next, for this person. */
  enum Next {
    SIGN,
    COMPLETE,
    SEND,
    WAIT_FOR_MANAGER,
    WAIT_FOR_SIGNATURES,
    STARTS,
    DOWNLOAD,
    RENEW,
    NEW,
    NOTHING
  }

  /** One line of history, with the name of the party whose deed it was. */
  record HistoryLine(String word, Instant at, String party, String sign, String note) {

    static HistoryLine of(AgreementHistory.Line line, Agreement agreement) {
      Optional<Party> party =
          line.organisation()
              .flatMap(
                  id ->
                      agreement.terms().parties().stream()
                          .filter(p -> p.organisation().equals(id))
                          .findFirst());
      return new HistoryLine(
          line.word(),
          line.at(),
          party.map(Party::legalName).orElse(""),
          party.map(p -> p.side().sign()).orElse("both"),
          line.note());
    }
  }

  public String left() {
    return names(true);
  }

  public String right() {
    return names(false);
  }

  private String names(boolean places) {
    return String.join(
        ", ",
        agreement.terms().parties().stream()
            .filter(party -> (party.side() == Side.PLACE) == places)
            .map(Party::legalName)
            .toList());
  }

  static Next next(
      Agreement agreement, LocalDate today, boolean signs, boolean edits, boolean sends) {
    AgreementState state = agreement.state().on(today, agreement.terms().period());
    return switch (state) {
      case DRAFT ->
          !agreement.terms().complete()
              ? edits ? Next.COMPLETE : Next.NOTHING
              : sends ? Next.SEND : edits ? Next.WAIT_FOR_MANAGER : Next.NOTHING;
      case TO_SIGN, PARTLY_SIGNED -> signs ? Next.SIGN : Next.WAIT_FOR_SIGNATURES;
      case SIGNED -> Next.STARTS;
      case IN_FORCE -> Next.DOWNLOAD;
      case EXPIRED -> edits ? Next.RENEW : Next.NOTHING;
      case WITHDRAWN, REFUSED -> edits ? Next.NEW : Next.NOTHING;
    };
  }
}

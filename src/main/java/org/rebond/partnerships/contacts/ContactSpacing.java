package org.rebond.partnerships.contacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rebond.geography.LocalZone;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Side;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How close to one another first messages may be: no puzzle for people to solve, but one open
 * request to an organisation at a time, a rest after a refusal, and so many in a day. What is
 * refused says until when.
 */
@Repository
class ContactSpacing {

  static final Period REST = Period.ofDays(30);
  private static final int MOST_IN_A_DAY = 20;
  private static final Duration DAY = Duration.ofDays(1);

  private static final String SAME_PAIR =
      " c.place = :place AND c.agency = :agency AND c.side = :side ";

  private final JdbcClient jdbc;
  private final Clock clock;

  ContactSpacing(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Asked once the new one is stored, and while its sender is held: two at once are counted. */
  void check(Contact sent) throws Refusal {
    if (otherOpen(sent)) {
      throw new Refusal("partnerships.contact.refusal.pending", sent.addressee().name());
    }
    Optional<LocalDate> rest = restsUntil(sent.place(), sent.agency(), sent.from());
    if (rest.isPresent()) {
      throw new Refusal(
          "partnerships.contact.refusal.resting", sent.addressee().name(), rest.get());
    }
    Instant yesterday = clock.instant().minus(DAY);
    if (count(sent.sender().id(), yesterday) > MOST_IN_A_DAY) {
      throw new Refusal("partnerships.contact.refusal.tooMany", MOST_IN_A_DAY);
    }
  }

  /** The day from which this side may write to the other again; empty where it may now. */
  Optional<LocalDate> restsUntil(Organisation place, Organisation agency, Side from) {
    return jdbc.sql(
            "SELECT max(m.at) AS declined FROM partnerships.contact c"
                + " JOIN partnerships.contact_message m ON m.contact = c.id AND m.kind = 'REFUSAL'"
                + " WHERE c.state = 'DECLINED' AND"
                + SAME_PAIR)
        .param("place", place.id().value())
        .param("agency", agency.id().value())
        .param("side", from.name())
        .query((row, number) -> Optional.ofNullable(row.getTimestamp("declined")))
        .single()
        .map(declined -> LocalDate.ofInstant(declined.toInstant(), LocalZone.MAINLAND).plus(REST))
        .filter(again -> again.isAfter(LocalDate.now(clock.withZone(LocalZone.MAINLAND))));
  }

  private boolean otherOpen(Contact sent) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM partnerships.contact c WHERE c.id <> :id"
                + " AND c.state IN ('SENT', 'SEEN', 'ANSWERED') AND"
                + SAME_PAIR
                + ")")
        .param("id", sent.id().value())
        .param("place", sent.place().id().value())
        .param("agency", sent.agency().id().value())
        .param("side", sent.from().name())
        .query(Boolean.class)
        .single();
  }

  private int count(OrganisationId sender, Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) FROM partnerships.contact
            WHERE CASE side WHEN 'PLACE' THEN place ELSE agency END = ? AND sent_at > ?
            """)
        .param(sender.value())
        .param(since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}

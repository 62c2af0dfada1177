package org.rebond.partnerships.polls;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterId;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All polls of dates. */
@Repository
class Polls {

  private static final String SELECT =
      """
      SELECT p.id, p.partnership, p.kind, p.minutes_long, p.zone, p.place, p.link, p.objective,
        p.proposed_by, p.encounter, s.number, s.starts_at, a.side, a.answer
      FROM partnerships.poll p
      JOIN partnerships.poll_slot s ON s.poll = p.id
      LEFT JOIN partnerships.poll_answer a ON a.poll = s.poll AND a.number = s.number
      """;

  private final JdbcClient jdbc;
  private final PollRows rows;

  Polls(JdbcClient jdbc, PollRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  Poll get(PollId id) {
    return rows.read(jdbc.sql(SELECT + "WHERE p.id = ?").param(id.value())).stream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  Optional<Poll> proposedWith(UUID key) {
    return rows.read(jdbc.sql(SELECT + "WHERE p.key = ?").param(key)).stream().findFirst();
  }

  /** Those without a date so far; one whose dates all passed before {@code since} is left out. */
  List<Poll> waiting(Collection<PartnershipId> partnerships, Instant since) {
    return rows.read(
        jdbc.sql(
                SELECT
                    + """
                    WHERE p.partnership = ANY (?) AND p.encounter IS NULL
                      AND EXISTS (SELECT FROM partnerships.poll_slot l
                                  WHERE l.poll = p.id AND l.starts_at >= ?)
                    """)
            .param(partnerships.stream().map(PartnershipId::value).toArray(UUID[]::new))
            .param(since.atOffset(ZoneOffset.UTC)));
  }

  /** False where the same form was sent before. */
  boolean add(Poll poll, UUID key) {
    Encounter terms = poll.terms();
    boolean added =
        jdbc.sql(
                    """
                    INSERT INTO partnerships.poll (id, partnership, kind, minutes_long, zone, place,
                      link, objective, proposed_by, key)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
                    """)
                .param(poll.id().value())
                .param(terms.partnership().value())
                .param(terms.kind().name())
                .param(terms.length().toMinutes())
                .param(terms.zone().getId())
                .param(terms.place())
                .param(terms.link())
                .param(terms.objective())
                .param(terms.plannedBy().name())
                .param(key)
                .update()
            == 1;
    if (added) {
      jdbc.sql(
              """
              INSERT INTO partnerships.poll_slot (poll, number, starts_at)
              SELECT ?, number, starts_at
              FROM unnest(?::int[], ?::timestamptz[]) AS slot (number, starts_at)
              """)
          .param(poll.id().value())
          .param(poll.slots().stream().map(Slot::number).toArray(Integer[]::new))
          .param(poll.slots().stream().map(s -> s.startsAt().toString()).toArray(String[]::new))
          .update();
    }
    return added;
  }

  /** In place of what this side said before. */
  void answer(PollId id, Side side, Map<Integer, Answer> answers) {
    jdbc.sql("DELETE FROM partnerships.poll_answer WHERE poll = ? AND side = ?")
        .params(id.value(), side.name())
        .update();
    List<Integer> numbers = List.copyOf(answers.keySet());
    jdbc.sql(
            """
            INSERT INTO partnerships.poll_answer (poll, number, side, answer)
            SELECT ?, number, ?, answer FROM unnest(?::int[], ?::text[]) AS said (number, answer)
            """)
        .param(id.value())
        .param(side.name())
        .param(numbers.toArray(Integer[]::new))
        .param(numbers.stream().map(n -> String.valueOf(answers.get(n))).toArray(String[]::new))
        .update();
  }

  /** Until the transaction ends nobody else answers or picks. */
  void lock(PollId id) {
    boolean found =
        jdbc.sql("SELECT id FROM partnerships.poll WHERE id = ? FOR UPDATE")
            .param(id.value())
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!found) {
      throw new NotFound();
    }
  }

  void close(PollId id, EncounterId encounter) {
    jdbc.sql("UPDATE partnerships.poll SET encounter = ? WHERE id = ?")
        .params(encounter.value(), id.value())
        .update();
  }
}

package org.rebond.partnerships.polls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterId;
import org.rebond.partnerships.encounters.EncounterKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole polls from one query. */
@Component
class PollRows {

  private record Line(
      UUID poll,
      Encounter terms,
      Optional<EncounterId> chosen,
      int number,
      Instant startsAt,
      Optional<Map.Entry<Side, Answer>> answer) {}

  List<Poll> read(JdbcClient.StatementSpec query) {
    Map<UUID, List<Line>> polls =
        query.query(PollRows::line).list().stream()
            .collect(Collectors.groupingBy(Line::poll, LinkedHashMap::new, Collectors.toList()));
    return polls.values().stream().map(PollRows::poll).toList();
  }

  private static Poll poll(List<Line> lines) {
    Line first = lines.getFirst();
    List<Slot> slots =
        lines.stream().collect(Collectors.groupingBy(Line::number)).values().stream()
            .map(PollRows::slot)
            .toList();
    return new Poll(new PollId(first.poll()), first.terms(), slots, first.chosen());
  }

  private static Slot slot(List<Line> lines) {
    Map<Side, Answer> answers = new EnumMap<>(Side.class);
    lines.forEach(
        line -> line.answer().ifPresent(said -> answers.put(said.getKey(), said.getValue())));
    return new Slot(lines.getFirst().number(), lines.getFirst().startsAt(), answers);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    UUID encounter = row.getObject("encounter", UUID.class);
    String side = row.getString("side");
    UUID poll = row.getObject("id", UUID.class);
    return new Line(
        poll,
        terms(row, poll),
        Optional.ofNullable(encounter).map(EncounterId::new),
        row.getInt("number"),
        row.getTimestamp("starts_at").toInstant(),
        side == null
            ? Optional.empty()
            : Optional.of(Map.entry(Side.valueOf(side), Answer.valueOf(row.getString("answer")))));
  }

  private static Encounter terms(ResultSet row, UUID poll) throws SQLException {
    return new Encounter(
        new EncounterId(poll),
        new PartnershipId(row.getObject("partnership", UUID.class)),
        EncounterKind.valueOf(row.getString("kind")),
        row.getTimestamp("starts_at").toInstant(),
        Duration.ofMinutes(row.getInt("minutes_long")),
        ZoneId.of(row.getString("zone")),
        row.getString("place"),
        row.getString("link"),
        row.getString("objective"),
        Side.valueOf(row.getString("proposed_by")),
        0,
        Optional.empty());
  }
}

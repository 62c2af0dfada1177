package org.rebond.partnerships.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.partnerships.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the latest wording of statements with the latest opinions, in two queries. */
@Component
class StatementRows {

  private record Given(StatementId statement, Opinion opinion) {}

  private final JdbcClient jdbc;

  StatementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that meet a condition, in the order in which they were first written. */
  List<Statement> read(String where, UUID param) {
    List<Statement> bare =
        jdbc
            .sql(
                """
                SELECT s.*, min(s.position) OVER (PARTITION BY s.id) AS first,
                  s.version = max(s.version) OVER (PARTITION BY s.id) AS latest
                FROM partnerships.diagnosis_statement s WHERE\s"""
                    + where
                    + " ORDER BY first, s.version")
            .param(param)
            .query((row, number) -> row.getBoolean("latest") ? List.of(statement(row)) : none())
            .list()
            .stream()
            .flatMap(List::stream)
            .toList();
    Map<StatementId, Map<Side, Opinion>> opinions = opinions(bare);
    return bare.stream().map(one -> with(one, opinions.getOrDefault(one.id(), Map.of()))).toList();
  }

  private static List<Statement> none() {
    return List.of();
  }

  private Map<StatementId, Map<Side, Opinion>> opinions(List<Statement> statements) {
    Map<StatementId, Map<Side, Opinion>> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (statement, side)
              statement, side, version, of_version, agreed, comment, at
            FROM partnerships.diagnosis_opinion WHERE statement = ANY (?)
            ORDER BY statement, side, version DESC
            """)
        .param(statements.stream().map(one -> one.id().value()).toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Given(
                    new StatementId(row.getObject("statement", UUID.class)),
                    new Opinion(
                        Side.valueOf(row.getString("side")),
                        row.getInt("version"),
                        row.getInt("of_version"),
                        row.getBoolean("agreed"),
                        row.getString("comment"),
                        row.getTimestamp("at").toInstant())))
        .list()
        .forEach(
            given ->
                found
                    .computeIfAbsent(given.statement(), key -> new HashMap<>())
                    .put(given.opinion().side(), given.opinion()));
    return found;
  }

  private static Statement statement(ResultSet row) throws SQLException {
    return new Statement(
        new StatementId(row.getObject("id", UUID.class)),
        row.getInt("version"),
        new DiagnosisId(row.getObject("diagnosis", UUID.class)),
        Side.valueOf(row.getString("side")),
        StatementKind.valueOf(row.getString("kind")),
        Group.valueOf(row.getString("people")),
        PeripheralBarrier.valueOf(row.getString("barrier")),
        row.getString("body"),
        figure(row),
        row.getBoolean("withdrawn"),
        Map.of());
  }

  private static Optional<Figure> figure(ResultSet row) throws SQLException {
    String unit = row.getString("unit");
    return unit == null
        ? Optional.empty()
        : Optional.of(
            new Figure(
                row.getInt("amount"),
                Figure.Unit.valueOf(unit),
                row.getObject("counted_on", LocalDate.class),
                row.getString("source")));
  }

  private static Statement with(Statement bare, Map<Side, Opinion> opinions) {
    return new Statement(
        bare.id(),
        bare.version(),
        bare.diagnosis(),
        bare.side(),
        bare.kind(),
        bare.group(),
        bare.barrier(),
        bare.body(),
        bare.figure(),
        bare.withdrawn(),
        opinions);
  }
}

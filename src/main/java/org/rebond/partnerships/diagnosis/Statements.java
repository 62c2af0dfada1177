package org.rebond.partnerships.diagnosis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All statements of diagnoses, and what both sides think of them. */
@Repository
class Statements {

  private final JdbcClient jdbc;
  private final StatementRows rows;

  Statements(JdbcClient jdbc, StatementRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  Statement get(StatementId id) {
    return find(id).orElseThrow(NotFound::new);
  }

  Optional<Statement> find(StatementId id) {
    return rows.read("s.id = ?", id.value()).stream().findFirst();
  }

  /** Those that still stand. */
  List<Statement> of(DiagnosisId diagnosis) {
    return rows.read("s.diagnosis = ?", diagnosis.value()).stream()
        .filter(statement -> !statement.withdrawn())
        .toList();
  }

  void add(Statement statement, Instant at) {
    var figure = statement.figure();
    jdbc.sql(
            """
            INSERT INTO partnerships.diagnosis_statement (id, version, diagnosis, side, kind,
              people, barrier, body, amount, unit, counted_on, source, withdrawn, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(statement.id().value())
        .param(statement.version())
        .param(statement.diagnosis().value())
        .param(statement.side().name())
        .param(statement.kind().name())
        .param(statement.group().name())
        .param(statement.barrier().name())
        .param(statement.body())
        .param(figure.map(Figure::amount).orElse(null))
        .param(figure.map(one -> one.unit().name()).orElse(null))
        .param(figure.map(Figure::on).orElse(null))
        .param(figure.map(Figure::source).orElse(null))
        .param(statement.withdrawn())
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What still stands in one version begins the next one, without the opinions. */
  void copy(DiagnosisId from, DiagnosisId to, Instant at) {
    jdbc.sql(
            """
            INSERT INTO partnerships.diagnosis_statement (id, version, diagnosis, side, kind,
              people, barrier, body, amount, unit, counted_on, source, withdrawn, at)
            SELECT gen_random_uuid(), 1, :to, side, kind, people, barrier, body, amount, unit,
              counted_on, source, false, :at
            FROM partnerships.diagnosis_statement s
            WHERE diagnosis = :from AND NOT withdrawn AND version = (
              SELECT max(version) FROM partnerships.diagnosis_statement l WHERE l.id = s.id)
            ORDER BY position
            """)
        .param("to", to.value())
        .param("from", from.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void add(StatementId statement, Opinion opinion) {
    jdbc.sql(
            """
            INSERT INTO partnerships.diagnosis_opinion
              (statement, side, version, of_version, agreed, comment, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(statement.value())
        .param(opinion.side().name())
        .param(opinion.version())
        .param(opinion.ofVersion())
        .param(opinion.agreed())
        .param(opinion.comment())
        .param(opinion.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}

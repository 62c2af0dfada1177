package org.rebond.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations closed, and which one took over from them. */
@Repository
public class Closures {

  private static final String CLOSED =
      """
      SELECT o.id, o.kind, o.name, o.slug, o.closed_on,
        s.id AS next_id, s.kind AS next_kind, s.name AS next_name, s.slug AS next_slug
      FROM organisations.organisation o
      LEFT JOIN organisations.organisation s
        ON o.successor IS NOT NULL AND s.id = organisations.heir(o.id)
      WHERE o.closed_on IS NOT NULL AND\s""";

  private final JdbcClient jdbc;

  Closures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty while it is open. */
  public Optional<Closure> of(OrganisationId id) {
    return jdbc.sql(CLOSED + "o.id = ?").param(id.value()).query(Closures::closure).optional();
  }

  public Optional<Closure> of(OrganisationKind kind, String slug) {
    return jdbc.sql(CLOSED + "o.kind = ? AND o.slug = ?")
        .param(kind.name())
        .param(slug)
        .query(Closures::closure)
        .optional();
  }

  /** Of these, those that closed. */
  public List<Closure> among(Collection<OrganisationId> ids) {
    return jdbc.sql(CLOSED + "o.id = ANY (?)")
        .param(ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(Closures::closure)
        .list();
  }

  /** The one that took over, which may have been merged since. */
  public Optional<OrganisationId> tookOver(OrganisationId id) {
    return jdbc.sql(
            "SELECT successor FROM organisations.organisation WHERE id = ? AND successor IS NOT NULL")
        .param(id.value())
        .query(UUID.class)
        .optional()
        .map(OrganisationId::new);
  }

  /** Those that were merged into this one, however long ago. */
  public List<Closure> mergedInto(OrganisationId id) {
    return jdbc.sql(CLOSED + "o.successor = ? ORDER BY o.name COLLATE platform.french")
        .param(id.value())
        .query(Closures::closure)
        .list();
  }

  /** Of these, those that somebody still belongs to: what was merged is its successor's. */
  public List<Organisation> standing(Collection<OrganisationId> ids) {
    return jdbc.sql(
            """
            SELECT id, kind, name, slug FROM organisations.organisation
            WHERE id = ANY (:ids) AND successor IS NULL ORDER BY name COLLATE platform.french, id
            """)
        .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(Organisations::row)
        .list();
  }

  /** Nobody else closes, merges or changes the teams of these until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(Collection<OrganisationId> ids) {
    jdbc.sql(
            """
            SELECT id FROM organisations.organisation WHERE id = ANY (?)
            ORDER BY id FOR NO KEY UPDATE
            """)
        .param(ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void close(OrganisationId id, LocalDate on, Optional<OrganisationId> successor) {
    jdbc.sql(
            "UPDATE organisations.organisation SET closed_on = ?, successor = ?::uuid WHERE id = ?")
        .param(on)
        .param(successor.map(OrganisationId::toString).orElse(null))
        .param(id.value())
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void reopen(OrganisationId id) {
    jdbc.sql(
            "UPDATE organisations.organisation SET closed_on = NULL, successor = NULL WHERE id = ?")
        .param(id.value())
        .update();
  }

  private static Closure closure(ResultSet row, int number) throws SQLException {
    Optional<Organisation> successor =
        row.getString("next_id") == null
            ? Optional.empty()
            : Optional.of(
                new Organisation(
                    new OrganisationId(row.getObject("next_id", UUID.class)),
                    OrganisationKind.valueOf(row.getString("next_kind")),
                    row.getString("next_name"),
                    row.getString("next_slug")));
    return new Closure(
        Organisations.row(row, number), row.getObject("closed_on", LocalDate.class), successor);
  }
}

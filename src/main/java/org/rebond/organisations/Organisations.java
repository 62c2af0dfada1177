package org.rebond.organisations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All organisations, whatever their kind. */
@Repository
public class Organisations {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Organisations(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  public Optional<Organisation> find(OrganisationId id) {
    return jdbc.sql("SELECT id, kind, name, slug FROM organisations.organisation WHERE id = ?")
        .param(id.value())
        .query(Organisations::row)
        .optional();
  }

  public Optional<Organisation> find(OrganisationKind kind, String slug) {
    return jdbc.sql(
            """
            SELECT id, kind, name, slug FROM organisations.organisation
            WHERE kind = ? AND slug = ?
            """)
        .param(kind.name())
        .param(slug)
        .query(Organisations::row)
        .optional();
  }

  /** In the order of their names, as a French reader expects it; unknown ids are left out. */
  public List<Organisation> all(Collection<OrganisationId> ids) {
    return jdbc.sql(
            """
            SELECT id, kind, name, slug FROM organisations.organisation WHERE id = ANY (:ids)
            ORDER BY name COLLATE platform.french, id
            """)
        .param("ids", ids.stream().map(OrganisationId::value).toArray(java.util.UUID[]::new))
        .query(Organisations::row)
        .list();
  }

  public Organisation register(Organisation organisation) {
    register(List.of(organisation));
    return organisation;
  }

  /** Adds what is new; what is known keeps its name and its address. */
  public void register(Collection<Organisation> organisations) {
    batches.batchUpdate(
        """
        INSERT INTO organisations.organisation (id, kind, name, slug) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """,
        organisations,
        500,
        (statement, organisation) -> {
          statement.setObject(1, organisation.id().value());
          statement.setString(2, organisation.kind().name());
          statement.setString(3, organisation.name());
          statement.setString(4, organisation.slug());
        });
  }

  /** Addresses taken by organisations of one kind. */
  public Map<OrganisationId, String> slugs(OrganisationKind kind) {
    return jdbc
        .sql("SELECT id, kind, name, slug FROM organisations.organisation WHERE kind = ?")
        .param(kind.name())
        .query(Organisations::row)
        .list()
        .stream()
        .collect(Collectors.toMap(Organisation::id, Organisation::slug));
  }

  /** Gives each the name it carries here, in one statement. */
  public void rename(Collection<Organisation> organisations) {
    jdbc.sql(
            """
            UPDATE organisations.organisation o SET name = n.name
            FROM unnest(?, ?) AS n (id, name) WHERE o.id = n.id AND o.name <> n.name
            """)
        .param(organisations.stream().map(o -> o.id().value()).toArray(java.util.UUID[]::new))
        .param(organisations.stream().map(Organisation::name).toArray(String[]::new))
        .update();
  }

  public void rename(OrganisationId id, String name) {
    jdbc.sql("UPDATE organisations.organisation SET name = ? WHERE id = ?")
        .param(name)
        .param(id.value())
        .update();
  }

  static Organisation row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Organisation(
        new OrganisationId(row.getObject("id", java.util.UUID.class)),
        OrganisationKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("slug"));
  }
}

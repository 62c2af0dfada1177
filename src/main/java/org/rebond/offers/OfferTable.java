package org.rebond.offers;

import static java.util.Map.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.directory.Need;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind {@link Offers}. */
@Repository
class OfferTable {

  private static final String OFFER =
      """
      SELECT id, organisation, title, theme, aim, needs, open_to, said_when, say, archived, updated_at
      FROM offers.offer
      """;

  /** As the guide reads: themes in their own order, then French alphabetical order. */
  private static final String GUIDE_ORDER =
      " ORDER BY array_position(:themes, theme), title COLLATE platform.french, id";

  private final JdbcClient jdbc;

  OfferTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Offer> open(Collection<OrganisationId> organisations) {
    return jdbc.sql(OFFER + "WHERE organisation = ANY (:ids) AND NOT archived" + GUIDE_ORDER)
        .param("ids", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .param("themes", names(List.of(Theme.values())))
        .query(OfferTable::offer)
        .list();
  }

  /** Offers of an organisation that the filter keeps; the page number is 1-based. */
  List<Offer> list(OrganisationId organisation, OfferFilter filter, int limit, int offset) {
    return jdbc.sql(
            OFFER
                + filter.where()
                + filter.order()
                + ", title COLLATE platform.french, id LIMIT :limit OFFSET :offset")
        .param("organisation", organisation.value())
        .params(filter.params())
        .param("limit", limit)
        .param("offset", offset)
        .query(OfferTable::offer)
        .list();
  }

  int count(OrganisationId organisation, OfferFilter filter) {
    return jdbc.sql("SELECT count(*) FROM offers.offer " + filter.where())
        .param("organisation", organisation.value())
        .params(filter.params())
        .query(Integer.class)
        .single();
  }

  Optional<Offer> find(OfferId id) {
    return jdbc.sql(OFFER + "WHERE id = :id")
        .param("id", id.value())
        .query(OfferTable::offer)
        .optional();
  }

  Optional<Offer> lock(OfferId id) {
    return jdbc.sql(OFFER + "WHERE id = :id FOR UPDATE")
        .param("id", id.value())
        .query(OfferTable::offer)
        .optional();
  }

  Optional<Offer> ofForm(UUID key) {
    return jdbc.sql(OFFER + "WHERE form_key = :key")
        .param("key", key)
        .query(OfferTable::offer)
        .optional();
  }

  /** False where the form was already received. */
  boolean add(Offer offer, UUID key) {
    return jdbc.sql(
                """
                INSERT INTO offers.offer (id, organisation, title, theme, aim, needs, open_to,
                  said_when, say, archived, updated_at, form_key)
                VALUES (:id, :organisation, :title, :theme, :aim, :needs, :openTo,
                  :when, :say, :archived, :updatedAt, :key)
                ON CONFLICT (form_key) DO NOTHING
                """)
            .param("organisation", offer.organisation().value())
            .param("key", key)
            .params(columns(offer))
            .update()
        == 1;
  }

  void save(Offer offer) {
    jdbc.sql(
            """
            UPDATE offers.offer SET title = :title, theme = :theme, aim = :aim, needs = :needs,
              open_to = :openTo, said_when = :when, say = :say, archived = :archived,
              updated_at = :updatedAt
            WHERE id = :id
            """)
        .params(columns(offer))
        .update();
  }

  private static Map<String, Object> columns(Offer offer) {
    OfferText text = offer.text();
    return Map.ofEntries(
        entry("id", offer.id().value()),
        entry("title", text.title()),
        entry("theme", text.theme().name()),
        entry("aim", text.aim().name()),
        entry("needs", names(text.needs())),
        entry("openTo", text.openTo().name()),
        entry("when", text.when()),
        entry("say", text.say()),
        entry("archived", offer.archived()),
        entry("updatedAt", offer.updatedAt().atOffset(ZoneOffset.UTC)));
  }

  private static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }

  private static Offer offer(ResultSet row, int number) throws SQLException {
    return new Offer(
        new OfferId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        new OfferText(
            row.getString("title"),
            Theme.valueOf(row.getString("theme")),
            Aim.valueOf(row.getString("aim")),
            Arrays.stream((String[]) row.getArray("needs").getArray())
                .map(Need::valueOf)
                .collect(Collectors.toUnmodifiableSet()),
            OpenTo.valueOf(row.getString("open_to")),
            row.getString("said_when"),
            row.getString("say")),
        row.getBoolean("archived"),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}

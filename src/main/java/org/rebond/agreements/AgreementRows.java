package org.rebond.agreements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.directory.Need;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.shared.Period;
import org.rebond.shared.Siret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads agreements whole, any number of them in five queries. */
@Repository
class AgreementRows {

  private record Of<T>(UUID agreement, T row) {}

  private final JdbcClient jdbc;

  AgreementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that a condition on an array of ids selects, by the first day of their term. */
  List<Agreement> read(String condition, UUID... of) {
    UUID[] wanted =
        jdbc.sql("SELECT id FROM agreements.agreement WHERE " + condition)
            .param(of)
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
    if (wanted.length == 0) {
      return List.of();
    }
    Map<UUID, List<Party>> parties = all("party", "position", wanted, AgreementRows::party);
    Map<UUID, List<Signatory>> signatories =
        all("signatory", "position", wanted, AgreementRows::signatory);
    Map<UUID, List<Signature>> signatures =
        all("signature", "at", wanted, AgreementRows::signature);
    return jdbc.sql("SELECT * FROM agreements.agreement WHERE id = ANY (?) ORDER BY starts_on, id")
        .param(wanted)
        .query(
            (row, number) -> {
              UUID id = row.getObject("id", UUID.class);
              return agreement(
                  row,
                  new Terms(
                      parties.getOrDefault(id, List.of()),
                      Arrays.stream((String[]) row.getArray("needs").getArray())
                          .map(Need::valueOf)
                          .toList(),
                      new Period(
                          row.getObject("starts_on", LocalDate.class),
                          row.getObject("ends_on", LocalDate.class)),
                      signatories.getOrDefault(id, List.of())),
                  signatures.getOrDefault(id, List.of()));
            })
        .list();
  }

  private <T> Map<UUID, List<T>> all(String table, String order, UUID[] ids, Reader<T> reader) {
    return jdbc
        .sql(
            "SELECT * FROM agreements.%s WHERE agreement = ANY (?) ORDER BY %s"
                .formatted(table, order))
        .param(ids)
        .query((row, number) -> new Of<>(row.getObject("agreement", UUID.class), reader.read(row)))
        .list()
        .stream()
        .collect(groupingBy(Of::agreement, mapping(Of::row, toList())));
  }

  private static Agreement agreement(ResultSet row, Terms terms, List<Signature> signatures)
      throws SQLException {
    return new Agreement(
        new AgreementId(row.getObject("id", UUID.class)),
        new PartnershipId(row.getObject("partnership", UUID.class)),
        vehicle(row.getString("vehicle")),
        terms,
        AgreementState.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getInt("round"),
        Optional.ofNullable(row.getString("number")),
        signatures);
  }

  private static Vehicle vehicle(String code) {
    return switch (code) {
      case "FREE_COOPERATION" -> new FreeCooperation();
      default -> throw new IllegalStateException("unknown vehicle " + code);
    };
  }

  private static Party party(ResultSet row) throws SQLException {
    return new Party(
        new OrganisationId(row.getObject("organisation", UUID.class)),
        Side.valueOf(row.getString("side")),
        row.getString("legal_name"),
        Optional.ofNullable(row.getString("siret")).map(Siret::new),
        row.getString("address"),
        row.getString("brings"));
  }

  private static Signatory signatory(ResultSet row) throws SQLException {
    return new Signatory(
        row.getObject("id", UUID.class),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("role"),
        Optional.ofNullable(row.getString("email")).map(EmailAddress::new));
  }

  private static Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        row.getObject("signatory", UUID.class),
        row.getInt("round"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("digest"),
        row.getBoolean("by_delegation"));
  }

  /** Reads one row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}

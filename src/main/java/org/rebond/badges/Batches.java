package org.rebond.badges;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.organisations.OrganisationId;
import org.rebond.platform.SealedAtRest;
import org.rebond.platform.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All batches of badges, ended ones included. */
@Repository
class Batches implements SealedAtRest {

  private final JdbcClient jdbc;
  private final Sealing sealing;

  Batches(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  Optional<BadgeBatch> find(int number) {
    return jdbc.sql("SELECT * FROM badges.batches WHERE number = ?")
        .param(number)
        .query(BadgeBatch::row)
        .optional();
  }

  Optional<BadgeBatch> ofRequest(byte[] requestHash) {
    return jdbc.sql("SELECT * FROM badges.batches WHERE request_hash = ?")
        .param(requestHash)
        .query(BadgeBatch::row)
        .optional();
  }

  /** Those of these places that ever printed a batch. */
  Set<OrganisationId> printed(Collection<OrganisationId> places) {
    return jdbc
        .sql("SELECT DISTINCT place FROM badges.batches WHERE place = ANY (?)")
        .param(places.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list()
        .stream()
        .map(OrganisationId::new)
        .collect(Collectors.toSet());
  }

  /** Newest first. */
  List<BadgeBatch> of(OrganisationId place) {
    return jdbc.sql("SELECT * FROM badges.batches WHERE place = ? ORDER BY issued_on DESC, number")
        .param(place.value())
        .query(BadgeBatch::row)
        .list();
  }

  /** False where the number is taken, or the same request made a batch already. */
  boolean add(BadgeBatch batch, byte[] requestHash, byte[] key) {
    return jdbc.sql(
                """
                INSERT INTO badges.batches (number, id, request_hash, audience, place, kid, policy,
                  n, not_after, size, services, directions, issued_on, revoked, conflicts, sealed_key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
            .params(
                batch.number(),
                batch.id(),
                requestHash,
                batch.audience(),
                batch.place().value(),
                batch.kid(),
                batch.policy().code(),
                batch.policy().n(),
                batch.notAfter(),
                batch.size(),
                batch.services().toArray(String[]::new),
                batch.directions(),
                batch.issuedOn(),
                batch.revoked(),
                batch.conflicts(),
                sealing.seal(SerialHash.context(batch.number()), key))
            .update()
        == 1;
  }

  @Override
  public SealedColumn sealed() {
    return new SealedColumn("badges.batches", "sealed_key", "number", SerialHash.CONTEXT);
  }

  void revoke(int number) {
    jdbc.sql("UPDATE badges.batches SET revoked = true WHERE number = ?").param(number).update();
  }

  /** Forgets all that could name a badge of batches whose last day is this one or before. */
  @Transactional
  void destroyEndedBy(LocalDate day) {
    for (String rows : List.of("ledger", "receipts", "code_index")) {
      jdbc.sql(
              """
              DELETE FROM badges.%s r USING badges.batches b
              WHERE b.number = r.batch AND b.not_after <= ? AND b.sealed_key IS NOT NULL
              """
                  .formatted(rows))
          .param(day)
          .update();
    }
    jdbc.sql(
            "UPDATE badges.batches SET sealed_key = NULL WHERE not_after <= ? AND sealed_key IS NOT NULL")
        .param(day)
        .update();
  }
}

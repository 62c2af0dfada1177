package org.rebond.impact;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits of tests, each time under a batch of their own. */
final class VisitRows {

  private VisitRows() {}

  static void add(JdbcClient jdbc, OrganisationId place, LocalDate day, int many) {
    var random = ThreadLocalRandom.current();
    int batch = random.nextInt(1, 1 << 24);
    int audience = random.nextInt(1, 1 << 16);
    jdbc.sql(
            """
            INSERT INTO badges.scopes (audience, kind, subject, last_day)
            VALUES (?, 'NETWORK', ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(audience, UUID.randomUUID(), day)
        .update();
    jdbc.sql(
            """
            INSERT INTO badges.batches (number, id, request_hash, audience, place, kid, policy, n,
              not_after, size, services, issued_on, revoked, conflicts)
            VALUES (?, ?, decode(md5(?), 'hex'), ?, ?, 1, 0, 1, ?, 50, '{}', ?, false, 0)
            """)
        .params(batch, UUID.randomUUID(), "batch " + batch, audience, place.value(), day, day)
        .update();
    jdbc.sql("INSERT INTO badges.visits (place, batch, service, day, n) VALUES (?, ?, 'x', ?, ?)")
        .params(place.value(), batch, day, many)
        .update();
  }
}

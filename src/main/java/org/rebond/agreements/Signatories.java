package org.rebond.agreements;

import java.util.UUID;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which agreement a signatory is named in. */
@Repository
class Signatories {

  private final JdbcClient jdbc;

  Signatories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Throws {@link NotFound} where the draft was changed since, and names others. */
  UUID agreementOf(UUID signatory) {
    return jdbc.sql("SELECT agreement FROM agreements.signatory WHERE id = ?")
        .param(signatory)
        .query(UUID.class)
        .optional()
        .orElseThrow(NotFound::new);
  }
}

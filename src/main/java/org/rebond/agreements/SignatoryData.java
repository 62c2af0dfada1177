package org.rebond.agreements;

import java.util.List;
import org.rebond.accounts.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agreements keep of somebody named to sign: an address, and when it was signed. */
@Component
class SignatoryData implements PersonalData {

  private static final String SIGNATORY =
      """
      SELECT s.email, s.role AS charge, p.legal_name AS organisation, a.number, a.state,
        a.starts_on, a.ends_on, '/conventions/' || a.id AS path,
        (SELECT max(g.at) FROM agreements.signature g
         WHERE g.agreement = a.id AND g.round = a.round AND g.signatory = s.id) AS signed_at
      FROM agreements.signatory s
      JOIN agreements.agreement a ON a.id = s.agreement
      JOIN agreements.party p ON p.agreement = s.agreement AND p.organisation = s.organisation
      WHERE s.email = :email ORDER BY a.starts_on, a.id
      """;

  private static final String CODE =
      """
      SELECT c.expires_at, c.used, c.tries, c.asked AS times_asked, c.asked_since,
        '/conventions/' || s.agreement AS path
      FROM agreements.signing_code c JOIN agreements.signatory s ON s.id = c.signatory
      WHERE s.email = :email ORDER BY c.expires_at
      """;

  private final JdbcClient jdbc;

  SignatoryData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kind> kinds() {
    return List.of(
        new Kind("agreements.signatory", 70, Fate.STAYS_IN_PART, SIGNATORY),
        new Kind("agreements.code", 71, Fate.STAYS_IN_PART, CODE));
  }

  /** What was signed is proof, and what waits for a signature cannot go on without the address. */
  @Override
  public void erase(Person person) {
    jdbc.sql(
            """
            UPDATE agreements.signatory s SET email = NULL FROM agreements.agreement a
            WHERE a.id = s.agreement AND s.email = :email
              AND a.state IN ('DRAFT', 'WITHDRAWN', 'REFUSED')
            """)
        .param("email", person.email().value())
        .update();
  }
}

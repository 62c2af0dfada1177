package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What waits in a session for signing out at the provider. */
class KeptTokenTests extends WithProConnect {

  /** A copy of the database must not say who somebody is at the provider. */
  @Test
  void theTokenLiesInNoSessionAsItCame() throws Exception {
    goThere(person);
    assertThat(kept("proConnectFirst")).as("before the code is typed").isPositive();
    assertThat(tokensInSessions()).isZero();
    person.get(ADDRESS);
    person.post(ADDRESS, "code", code());
    assertThat(kept("proConnectSealedToken")).as("signed in").isPositive();
    assertThat(tokensInSessions()).isZero();
  }

  private int kept(String attribute) {
    return jdbc.sql(
            "SELECT count(*) FROM accounts.spring_session_attributes WHERE attribute_name = ?")
        .param(attribute)
        .query(Integer.class)
        .single();
  }

  /** The middle of a JWT begins so: a point, then a brace and a quotation mark in base64. */
  private int tokensInSessions() {
    return jdbc.sql(
            """
            SELECT count(*) FROM accounts.spring_session_attributes
            WHERE position('.eyJ'::bytea IN attribute_bytes) > 0
            """)
        .query(Integer.class)
        .single();
  }
}

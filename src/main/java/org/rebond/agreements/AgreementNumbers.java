package org.rebond.agreements;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers {@code RB-<year>-<department>-<nnnn>}, without a gap: the counter stays locked until the
 * transaction that draws from it ends, and a rollback puts the number back.
 */
@Repository
class AgreementNumbers {

  private final JdbcClient jdbc;

  AgreementNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public String next(int year, String department) {
    int last =
        jdbc.sql(
                """
                INSERT INTO agreements.number_counter (year, department, last) VALUES (?, ?, 1)
                ON CONFLICT (year, department)
                  DO UPDATE SET last = agreements.number_counter.last + 1
                RETURNING last
                """)
            .param(year)
            .param(department)
            .query(Integer.class)
            .single();
    return "RB-%d-%s-%04d".formatted(year, department, last);
  }
}

package org.rebond.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class AuditTrailTests {

  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  private final UUID subject = UUID.randomUUID();
  private final Actor member = new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), false);
  private Tampering owns;

  @BeforeEach
  void twoLines() {
    owns = new Tampering(owner);
    transactions.executeWithoutResult(
        status -> {
          audit.record(member, "tests.done", subject);
          audit.record(member, "tests.done", subject);
        });
  }

  @Test
  void forgettingAPersonKeepsTheChainWhole() throws Exception {
    UUID account = member.accountId().orElseThrow();
    assertThat(actors(account)).isEqualTo(2);
    transactions.executeWithoutResult(status -> audit.forget(account));
    assertThat(actors(account)).isZero();
    assertThat(owns.findings()).isEmpty();
    assertThat(lines()).isEqualTo(2);
  }

  @Test
  void whatWasUndoneIsNotRecorded() {
    transactions.executeWithoutResult(
        status -> {
          audit.record(member, "tests.done", subject);
          status.setRollbackOnly();
        });
    assertThat(lines()).isEqualTo(2);
  }

  @Test
  void fiftyAtOnceNeitherForkNorLeaveAGapNorWaitInACircle() throws Exception {
    List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(5).toList();
    List<Callable<Object>> rounds =
        IntStream.range(0, 50)
            .mapToObj(
                seed ->
                    Executors.callable(
                        () -> {
                          List<UUID> mine = new ArrayList<>(subjects);
                          Collections.shuffle(mine, new Random(seed));
                          transactions.executeWithoutResult(
                              status ->
                                  mine.forEach(one -> audit.record(member, "tests.done", one)));
                        }))
            .toList();
    try (var threads = Executors.newFixedThreadPool(50)) {
      for (Future<Object> done : threads.invokeAll(rounds)) {
        done.get();
      }
    }
    assertThat(
            jdbc.sql("SELECT max(number) FROM audit.line WHERE subject = ANY (?) GROUP BY subject")
                .param(subjects.toArray(UUID[]::new))
                .query(Integer.class)
                .list())
        .containsExactly(50, 50, 50, 50, 50);
    assertThat(owns.findings()).isEmpty();
  }

  @Test
  void linesOfBeforeTheChainWereChainedByTheMigration() throws Exception {
    assertThat(
            owns.findings(
                "ALTER SCHEMA audit RENAME TO audit_of_today",
                Tampering.migration("V20261124_0300__audit.sql"),
                """
                INSERT INTO audit.line (id, at, action, subject, actor_kind, account_id, link_id)
                SELECT gen_random_uuid(), now() + i * interval '1 minute', 'accounts.é' || i,
                  ('00000000-0000-0000-0000-00000000000' || i %% 3)::uuid, 'member',
                  CASE WHEN i %% 2 = 0 THEN gen_random_uuid() END,
                  CASE WHEN i %% 5 = 0 THEN gen_random_uuid() END
                FROM generate_series(1, 20) AS i
                """
                    .formatted(),
                Tampering.migration("V20261125_0600__audit_chain.sql"),
                Tampering.migration("V20261125_0610__audit_digest.sql"),
                "DO $$ BEGIN ASSERT (SELECT count(*) FROM audit.line) = 20; END $$"))
        .isEmpty();
  }

  private int lines() {
    return jdbc.sql("SELECT count(*) FROM audit.line WHERE subject = ?")
        .param(subject)
        .query(Integer.class)
        .single();
  }

  private int actors(UUID account) {
    return jdbc.sql("SELECT count(*) FROM audit.actor WHERE account_id = ?")
        .param(account)
        .query(Integer.class)
        .single();
  }
}

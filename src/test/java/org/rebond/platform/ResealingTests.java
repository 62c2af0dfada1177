package org.rebond.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.platform.SealedAtRest.SealedColumn;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class ResealingTests {

  private static final SealedColumn SECRETS =
      new SealedColumn("badges.secrets", "sealed", "name", "");
  private static final int MANY = Resealing.BATCH + 50;

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired List<SealedAtRest> kept;

  private final Sealing before = sealing(1, 0);
  private final Sealing changing = sealing(2, 1);
  private final Sealing changed = sealing(2, 0);
  private final String prefix = "test." + UUID.randomUUID() + ".";

  @BeforeEach
  void manyValuesSealedUnderTheKeyFromBefore() {
    String[] names = names();
    byte[][] values =
        Arrays.stream(names).map(name -> before.seal(name, secret(name))).toArray(byte[][]::new);
    jdbc.sql("INSERT INTO badges.secrets (name, sealed) SELECT * FROM unnest(?, ?)")
        .params(names, values)
        .update();
  }

  @AfterEach
  void leaveNothing() {
    jdbc.sql("DELETE FROM badges.secrets WHERE starts_with(name, ?)").param(prefix).update();
  }

  @Test
  void everythingOpensDuringTheChangeAndAfterIt() {
    assertThat(opens(changing)).isEqualTo(MANY);
    assertThat(opens(changed)).isZero();
    resealing(changing, events).round();
    assertThat(opens(changing)).isEqualTo(MANY);
    assertThat(opens(changed)).isEqualTo(MANY);
    assertThat(opens(before)).isZero();
  }

  @Test
  void doneAgainItChangesNothing() {
    resealing(changing, events).round();
    List<String> once = values();
    resealing(changing, events).round();
    assertThat(values()).isEqualTo(once);
  }

  @Test
  void whatWasCutOffHalfWayGoesOn() {
    int[] told = {0};
    ApplicationEventPublisher dies =
        event -> {
          if (event instanceof SealedAnew && ++told[0] == 2) {
            throw new IllegalStateException("the process ends here");
          }
        };
    assertThatThrownBy(() -> resealing(changing, dies).round()).hasMessageContaining("ends here");
    // What other tests sealed stands in the same table, and among the rows of a batch.
    long done = opens(changed);
    assertThat(done).as("the first batch stays").isBetween(1L, (long) Resealing.BATCH);
    assertThat(opens(before)).as("the second was undone").isEqualTo(MANY - done);
    assertThat(opens(changing)).isEqualTo(MANY);
    resealing(changing, events).round();
    assertThat(opens(changed)).isEqualTo(MANY);
  }

  /** A key that is lost: the value stays, should the key be found. */
  @Test
  void whatNoKeyOpensIsLeftAsItIs() {
    List<String> once = values();
    resealing(sealing(4, 3), events).round();
    assertThat(values()).isEqualTo(once);
  }

  @Test
  void eachBatchLeavesALineInTheAuditTrail() {
    long lines = lines();
    resealing(changing, events).round();
    assertThat(lines()).isEqualTo(lines + 2);
    resealing(changing, events).round();
    assertThat(lines()).isEqualTo(lines + 2);
  }

  /** The real columns: their names are true, and each row's context is what its owner says. */
  @Test
  void everyColumnOfTheApplicationCanBeRead() {
    assertThat(kept).hasSize(6);
    for (SealedAtRest owner : kept) {
      SealedColumn column = owner.sealed();
      assertThat(
              jdbc.sql(
                      "SELECT count(*) FROM %s WHERE %s IS NULL"
                          .formatted(column.table(), column.id()))
                  .query(Integer.class)
                  .single())
          .as(column.toString())
          .isZero();
    }
    new Resealing(kept, sealing(4, 3), jdbc, transactions, events).round();
  }

  private Resealing resealing(Sealing sealing, ApplicationEventPublisher told) {
    return new Resealing(List.of(() -> SECRETS), sealing, jdbc, transactions, told);
  }

  private long opens(Sealing sealing) {
    return jdbc
        .sql("SELECT name, sealed FROM badges.secrets WHERE starts_with(name, ?)")
        .param(prefix)
        .query(
            (row, number) -> {
              String name = row.getString("name");
              return sealing
                  .opened(name, row.getBytes("sealed"))
                  .filter(opened -> Arrays.equals(opened, secret(name)));
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .count();
  }

  private List<String> values() {
    return jdbc.sql(
            """
            SELECT name || encode(sealed, 'hex') FROM badges.secrets
            WHERE starts_with(name, ?) ORDER BY name
            """)
        .param(prefix)
        .query(String.class)
        .list();
  }

  private long lines() {
    return jdbc.sql("SELECT count(*) FROM audit.line WHERE action = 'platform.sealedAnew'")
        .query(Long.class)
        .single();
  }

  private String[] names() {
    return IntStream.range(0, MANY).mapToObj(n -> prefix + n).toArray(String[]::new);
  }

  private static byte[] secret(String name) {
    return ("secret of " + name).getBytes(UTF_8);
  }

  private static Sealing sealing(int current, int previous) {
    return new Sealing(
        new MasterKeys(
            key(current), previous == 0 ? Optional.empty() : Optional.of(key(previous))));
  }

  private static MasterKey key(int filler) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) filler);
    return new MasterKey(bytes);
  }
}

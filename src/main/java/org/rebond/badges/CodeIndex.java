package org.rebond.badges;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rebond.platform.SealedAtRest;
import org.rebond.platform.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the batch of a typed code by a hash under the instance's key, and keeps serials unique
 * across live batches. It knows nothing of use.
 */
@Repository
class CodeIndex implements SealedAtRest {

  private static final String NAME = "badges.code-index";

  private final JdbcClient jdbc;
  private final Sealing sealing;

  CodeIndex(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  Optional<Integer> batch(TypedCode code) {
    return jdbc.sql("SELECT batch FROM badges.code_index WHERE code_hash = ?")
        .param(Hmac.of(key(), code.serial()))
        .query(Integer.class)
        .optional();
  }

  /** Those of the serials that are this batch's now; the others belong to another one. */
  @Transactional
  Set<Long> register(int batch, List<Long> serials) {
    byte[] key = key();
    Map<Long, byte[]> hashes =
        serials.stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), serial -> Hmac.of(key, serial)));
    // In hash order, so that the order of rows is not the order of printing.
    byte[][] ordered =
        hashes.values().stream().sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
    jdbc.sql(
            """
            INSERT INTO badges.code_index (code_hash, batch)
            SELECT hash, ? FROM unnest(?) hash ON CONFLICT DO NOTHING
            """)
        .params(batch, ordered)
        .update();
    Set<String> ours =
        Set.copyOf(
            jdbc.sql("SELECT encode(code_hash, 'hex') FROM badges.code_index WHERE batch = ?")
                .param(batch)
                .query(String.class)
                .list());
    return hashes.entrySet().stream()
        .filter(entry -> ours.contains(HexFormat.of().formatHex(entry.getValue())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public SealedColumn sealed() {
    return new SealedColumn("badges.secrets", "sealed", "name", "");
  }

  private byte[] key() {
    return stored().orElseGet(this::make);
  }

  private byte[] make() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    jdbc.sql("INSERT INTO badges.secrets (name, sealed) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(NAME, sealing.seal(NAME, key))
        .update();
    return stored().orElseThrow();
  }

  private Optional<byte[]> stored() {
    return jdbc.sql("SELECT sealed FROM badges.secrets WHERE name = ?")
        .param(NAME)
        .query(byte[].class)
        .optional()
        .map(stored -> sealing.open(NAME, stored));
  }
}

package org.rebond.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of the time-stamped digests. */
@Repository
class TimeStampTokens {

  private final JdbcClient jdbc;
  private final TimeStampTrust trust;

  TimeStampTokens(JdbcClient jdbc, TimeStampTrust trust) {
    this.jdbc = jdbc;
    this.trust = trust;
  }

  Optional<byte[]> of(int digest) {
    return jdbc.sql("SELECT token FROM audit.time_stamp WHERE digest = ?")
        .param(digest)
        .query(byte[].class)
        .optional();
  }

  /** The first node to ask keeps its token. */
  void add(int digest, byte[] token) {
    jdbc.sql("INSERT INTO audit.time_stamp (digest, token) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .param(digest)
        .param(token)
        .update();
  }

  /** Checks every token against the digests that are there; says who signed them. */
  Set<String> check(Map<Integer, Digest> digests, Consumer<Finding> findings) {
    Set<String> signers = new TreeSet<>();
    jdbc.sql("SELECT digest, token FROM audit.time_stamp ORDER BY digest")
        .withFetchSize(100)
        .query(
            row -> {
              int number = row.getInt("digest");
              try {
                Digest digest = digests.getOrDefault(number, Digest.NONE);
                var stamp = trust.check(row.getBytes("token"), digest);
                signers.add(stamp.signer() + ", SHA-256 " + stamp.fingerprint());
              } catch (TimeStampTrust.Untrusted wrong) {
                findings.accept(Finding.digest(Flaw.TIME_STAMP_WRONG, number));
              }
            });
    return signers;
  }
}

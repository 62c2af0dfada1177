package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class TlsToDatabaseTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example.org/rebond",
        "jdbc:postgresql://10.0.0.5:5432/rebond?connectTimeout=3",
        "jdbc:postgresql://localhost,db.example.org:6432/rebond",
        "jdbc:postgresql://[2001:db8::1]:5432/rebond"
      })
  void aServerElsewhereShowsACertificateOfItsName(String url) {
    assertThat(TlsToDatabase.settings(url)).containsEntry("sslmode", "verify-full");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost:5433/rebond",
        "jdbc:postgresql://127.0.0.1/rebond",
        "jdbc:postgresql://[::1]:5432/rebond",
        "jdbc:postgresql:///rebond",
        "jdbc:postgresql:rebond",
        "jdbc:postgresql://db.example.org/rebond?sslmode=verify-ca&sslrootcert=/etc/ca.pem"
      })
  void aServerHereOrAnOperatorWhoSaysOtherwiseIsLeftAlone(String url) {
    assertThat(TlsToDatabase.settings(url)).isEmpty();
  }

  @Test
  void bothWaysToConnectFollow() throws Exception {
    String url = "jdbc:postgresql://db.example.org/rebond";
    try (HikariDataSource pool = Pools.of(url, "app", () -> "x", 1, true)) {
      assertThat(pool.getDataSourceProperties()).containsEntry("sslmode", "verify-full");
    }
    var unpooled = (PGSimpleDataSource) Pools.unpooled(url, "owner", "x");
    assertThat(unpooled.getProperty("sslmode")).isEqualTo("verify-full");
  }
}

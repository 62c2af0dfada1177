package org.rebond.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.platform.Switch;
import org.rebond.platform.Switches;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class NewPlacesSwitchTests {

  private static final Switch NEW_PLACES = new Switch("directory.newPlaces");

  @LocalServerPort int port;
  @Autowired Switches switches;
  @Autowired JdbcClient jdbc;

  private final String name = "Le Portail clos " + UUID.randomUUID();

  @BeforeEach
  void close() {
    switches.close(NEW_PLACES);
  }

  @AfterEach
  void reopen() {
    switches.reopen(NEW_PLACES);
  }

  @Test
  void whileClosedNobodyWithoutAnAccountMakesAPageAndWhatWasTypedIsKept() {
    var answer = new Visit(port).post("/lieux/nouveau", lines());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("La création de pages est fermée", name);
    assertThat(pages()).isZero();

    switches.reopen(NEW_PLACES);
    assertThat(new Visit(port).post("/lieux/nouveau", lines()).statusCode()).isEqualTo(302);
    assertThat(pages()).isOne();
  }

  private int pages() {
    return jdbc.sql("SELECT count(*) FROM organisations.organisation WHERE name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }

  private Map<String, String> lines() {
    return Map.of(
        "name",
        name,
        "where",
        "3 rue du Marché, 79500 Melle",
        "what",
        "Fablab et aide numérique",
        "when",
        "mardi et jeudi de 14h à 18h",
        "email",
        UUID.randomUUID() + "@example.org",
        "key",
        UUID.randomUUID().toString());
  }
}

package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
@ExtendWith(OutputCaptureExtension.class)
class NoBearerDataTests {

  private static final List<String> TALKATIVE =
      List.of("org.rebond", "org.springframework", "org.postgresql", "com.zaxxer.hikari");

  @Autowired LoggingSystem logging;
  @Autowired BadgeStory story;
  @Autowired Desks desks;
  @Autowired PlatformProperties properties;
  @Autowired ObjectProvider<MeterRegistry> meters;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void everybodySaysAllTheyCan() {
    TALKATIVE.forEach(talks -> logging.setLogLevel(talks, LogLevel.DEBUG));
  }

  @AfterEach
  void asBefore() {
    TALKATIVE.forEach(talks -> logging.setLogLevel(talks, null));
  }

  @Test
  void noTimeSequenceOrIdentityStandsBesideASerial() {
    List<String> columns =
        jdbc.sql(
                """
                SELECT format('%s.%s %s', table_name, column_name, data_type)
                FROM information_schema.columns c
                WHERE table_schema = 'badges'
                  AND table_name IN ('receipts', 'ledger', 'code_index')
                  AND (data_type ~ 'date|time|interval' OR column_default IS NOT NULL
                    OR is_identity = 'YES' OR is_generated <> 'NEVER')
                """)
            .query(String.class)
            .list();
    assertThat(columns).isEmpty();
    assertThat(
            jdbc.sql(
                    "SELECT relname FROM pg_class WHERE relkind = 'S'"
                        + " AND relnamespace = 'badges'::regnamespace")
                .query(String.class)
                .list())
        .as("sequences")
        .isEmpty();
  }

  @Test
  void noTriggerOrForeignKeyFollowsAScan() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT c.relname || ' ' || coalesce(k.conname, t.tgname)
                    FROM pg_class c
                    LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
                    LEFT JOIN pg_trigger t ON t.tgrelid = c.oid
                    WHERE c.relnamespace = 'badges'::regnamespace
                      AND c.relname IN ('receipts', 'ledger', 'code_index')
                      AND (k.oid IS NOT NULL OR t.oid IS NOT NULL)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void aScanLeavesNoSerialInLogsMetricsEventsOrAudit(CapturedOutput output) throws Exception {
    var place = story.place();
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    BadgeToken token = issued.tokens().getFirst();
    String secret =
        desks.prepare(UUID.randomUUID(), place, "Entrée", "accueil", BadgeStory.manager(place));
    String credential = desks.open(secret).orElseThrow();
    int kept = rows();
    var nonce = UUID.randomUUID();
    var answers = new ArrayList<String>();
    for (String body :
        List.of(
            scan(nonce, "token", token.text()),
            scan(UUID.randomUUID(), "code", token.badge().typedCode().text()),
            scan(UUID.randomUUID(), "token", token.text().replace('0', '1')),
            scan(nonce, "token", token.text()) + token.text())) {
      answers.add(send("scans", body, credential));
    }
    answers.add(send("undo", scan(nonce, "token", token.text()), credential));
    byForm(issued.tokens().get(1), credential);
    assertThat(answers.getFirst()).startsWith("200 ").contains("ACCEPTED");
    assertThat(answers.get(3)).startsWith("400 ");
    assertThat(answers.getLast()).startsWith("200 ");
    assertThat(output.getAll())
        .as("what Spring and JDBC say when they say most, of each address")
        .contains(
            "POST \"/api/v1/desk/scans\"", "POST \"/accueil\"", "POST \"/accueil/annulation\"")
        .contains("Executing prepared SQL statement");
    assertThat(rows()).as("lines of audit and events").isEqualTo(kept);
    var told = new StringBuilder(output.getAll());
    var measured = meters.stream().flatMap(one -> one.getMeters().stream()).toList();
    assertThat(measured).as("meters, without which nothing would be looked at").isNotEmpty();
    measured.forEach(meter -> told.append(meter.getId()));
    for (BadgeToken shown : issued.tokens().subList(0, 2)) {
      assertThat(told.toString().toUpperCase(Locale.ROOT)).doesNotContain(traces(shown));
    }
    assertThat(told).doesNotContain(credential, secret);
  }

  private static String[] traces(BadgeToken token) {
    long serial = token.badge().serial();
    String code = token.badge().typedCode().text();
    return new String[] {
      token.text().substring(16),
      token.text().substring(14, 40),
      code,
      code.replace("-", ""),
      Long.toString(serial),
      HexFormat.of().toHexDigits(serial).substring(4).toUpperCase(Locale.ROOT)
    };
  }

  /** The plain form: by token, by typed code, taken back; no answer leads to an address with it. */
  private void byForm(BadgeToken token, String credential) throws Exception {
    var http = new DeskBrowser(properties.publicUrl());
    var nonce = UUID.randomUUID();
    String cookie = "desk=" + credential;
    String first = DeskBrowser.form("nonce", nonce, "badge", token.text());
    String code = token.badge().typedCode().text();
    String typed = DeskBrowser.form("nonce", UUID.randomUUID(), "badge", code);
    String undo = DeskBrowser.form("nonce", nonce, "badge", token.text(), "day", story.today());
    var answers =
        List.of(
            http.post("/accueil", first, cookie),
            http.post("/accueil", typed, cookie),
            http.post("/accueil/annulation", undo, cookie));
    assertThat(answers.getFirst().body()).contains("desk-panel welcome");
    for (var answer : answers) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().map().toString()).doesNotContain(token.text(), code);
      assertThat(answer.body()).doesNotContainPattern("(?:href|action)=\"[^\"]*" + token.text());
    }
  }

  private int rows() {
    return jdbc.sql(
            """
            SELECT (SELECT count(*) FROM audit.line)
              + (SELECT count(*) FROM platform.event_publication)
            """)
        .query(Integer.class)
        .single();
  }

  private String scan(UUID nonce, String what, String given) {
    return "{\"nonce\": \"%s\", \"%s\": \"%s\", \"day\": \"%s\"}"
        .formatted(nonce, what, given, story.today());
  }

  private String send(String what, String body, String credential) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(properties.publicUrl().resolve("/api/v1/desk/" + what))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Desk " + credential)
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body().toUpperCase(Locale.ROOT);
  }
}

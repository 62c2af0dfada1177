package org.rebond;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tools/ask-osv.mjs} against a server of the tests that speaks as OSV does. */
class DependencyCheckTests {

  private static final String SBOM =
      """
      {"components": [{"purl": "pkg:maven/org.example/good@1.0?type=jar"},
                      {"purl": "pkg:maven/org.example/bad@2.0?type=jar"}]}
      """;

  private record Outcome(int code, String said) {}

  @TempDir Path folder;
  private final AtomicReference<String> weight = new AtomicReference<>("HIGH");
  private final AtomicReference<String> asked = new AtomicReference<>("");
  private HttpServer osv;

  @BeforeEach
  void start() throws IOException {
    osv = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    osv.createContext(
        "/v1/querybatch",
        exchange -> {
          asked.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          answer(exchange, "{\"results\": [{}, {\"vulns\": [{\"id\": \"GHSA-1\"}]}]}");
        });
    osv.createContext(
        "/v1/vulns/GHSA-1",
        exchange ->
            answer(
                exchange,
                """
                {"id": "GHSA-1", "aliases": ["CVE-2026-1"], "summary": "runs anything",
                 "database_specific": {"severity": "%s"}}
                """
                    .formatted(weight.get())));
    osv.start();
  }

  @AfterEach
  void stop() {
    osv.stop(0);
  }

  @Test
  void failsOnAWeightyWeaknessThatNobodyAccepted() throws Exception {
    Outcome outcome = run("", Map.of());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.said())
        .contains("high GHSA-1 CVE-2026-1 in pkg:maven/org.example/bad@2.0: runs anything");
    assertThat(asked.get())
        .contains("pkg:maven/org.example/good@1.0\"", "pkg:maven/org.example/bad@2.0\"");
  }

  @Test
  void tellsALighterOneAndGoesOn() throws Exception {
    weight.set("MODERATE");
    Outcome outcome = run("", Map.of());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.said()).contains("moderate GHSA-1", "below the limit");
    assertThat(run("", Map.of("REBOND_OSV_SEVERITY", "low")).code()).isEqualTo(1);
  }

  @Test
  void takesWhatSaysNothingOfItsWeightForTheHeaviest() throws Exception {
    weight.set("");
    assertThat(run("", Map.of()).said()).contains("critical GHSA-1");
  }

  @Test
  void acceptsByAnyOfItsNamesForThisLibraryUntilTheDay() throws Exception {
    String line = "CVE-2026-1 pkg:maven/org.example/bad %s not reached\n";
    assertThat(run(line.formatted(LocalDate.now(ZoneOffset.UTC).plusDays(1)), Map.of()).code())
        .isZero();
    Outcome late = run(line.formatted(LocalDate.now(ZoneOffset.UTC).minusDays(2)), Map.of());
    assertThat(late.code()).isEqualTo(1);
    assertThat(late.said()).contains("accepted only until");
    assertThat(run("CVE-2026-1 pkg:maven/org.example/good 2999-01-01 no\n", Map.of()).code())
        .isEqualTo(1);
  }

  @Test
  void saysPlainlyThatItCouldNotAsk() throws Exception {
    osv.stop(0);
    Outcome outcome = run("", Map.of());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.said()).startsWith("NOT CHECKED: ").contains("2 libraries");
    assertThat(run("", Map.of("REBOND_OSV_REQUIRED", "true")).code()).isEqualTo(2);
  }

  /** Nobody accepts for ever, nor without saying why. */
  @Test
  void whatIsAcceptedHasAReasonAndAnEnd() throws IOException {
    Pattern line =
        Pattern.compile("\\S+\\s+pkg:(?:maven|npm)/\\S+\\s+(\\d{4}-\\d\\d-\\d\\d)\\s+\\S.{20,}");
    for (String text : Files.readAllLines(Path.of("tools/accepted-weaknesses.txt"))) {
      if (!text.startsWith("#") && !text.isBlank()) {
        var matcher = line.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        assertThat(LocalDate.parse(matcher.group(1)))
            .as(text)
            .isBefore(LocalDate.now(ZoneOffset.UTC).plusMonths(6));
      }
    }
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, String json)
      throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Outcome run(String accepted, Map<String, String> settings) throws Exception {
    Path excused = Files.writeString(folder.resolve("accepted.txt"), "# a remark\n" + accepted);
    Path sbom = Files.writeString(folder.resolve("sbom.json"), SBOM);
    var builder =
        new ProcessBuilder(
                List.of("node", "tools/ask-osv.mjs", excused.toString(), sbom.toString()))
            .redirectErrorStream(true);
    builder.environment().put("REBOND_OSV_URL", "http://127.0.0.1:" + osv.getAddress().getPort());
    builder.environment().putAll(settings);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), said);
  }
}

package org.rebond.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rebond.platform.PlatformProperties;
import org.rebond.platform.Sealing;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;

@RebondTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTests {

  private static final Pattern LINE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d) +INFO \\[[0-9a-f]{12}] "
              + "org\\.rebond\\.security +: event=(.*)");

  @Autowired PlatformProperties properties;
  @Autowired Accounts accounts;
  @Autowired GreenMail mailServer;
  @Autowired Sealing sealing;
  @Autowired MovableClock clock;

  private final String address = UUID.randomUUID() + "@example.org";

  @Test
  void signingInMissingAndSigningOutEachLeaveALineThatNamesNobody(CapturedOutput output)
      throws Exception {
    UUID account = accounts.findOrCreate(new EmailAddress(address));
    Client client = new Client(properties.publicUrl());
    client.post("/connexion", "email", address);
    String mail = Mailbox.of(mailServer).awaitTo(address);
    client.post("/connexion/code", "code", "wrong");
    String link = Mailbox.link(mail).getPath();
    client.post(link);
    String session = client.cookie("session");
    client.get("/compte");
    client.post("/deconnexion");
    List<String> lines = events(output);
    assertThat(lines).anyMatch(line -> line.matches("codeWrong .*route=/connexion/code .*"));
    assertThat(lines)
        .anyMatch(
            line ->
                line.matches(
                    "signedIn method=POST route=/connexion/lien/\\{secret} network=[0-9a-f]{12}"
                        + " account="
                        + account));
    assertThat(lines).anyMatch(line -> line.matches("signedOut .*account=" + account));
    String secret = link.substring(link.lastIndexOf('/') + 1);
    assertThat(output.getAll()).doesNotContain(address, secret, session);
  }

  @Test
  void whatIsRefusedLeavesALineWithItsStatus(CapturedOutput output) throws Exception {
    Client stranger = new Client(properties.publicUrl());
    stranger.get("/test/denied");
    stranger.get("/?ou=%E9");
    stranger.post("/organisations/" + UUID.randomUUID() + "/depart");
    assertThat(events(output))
        .anyMatch(line -> line.matches("refused status=403 method=GET route=/test/denied .*"))
        .anyMatch(line -> line.matches("refused status=400 method=GET route=- .*"))
        .anyMatch(line -> line.matches("refused status=403 method=POST route=/organi.*account=-"));
  }

  @Test
  void aFloodDoesNotFillTheDisk(CapturedOutput output) {
    var log = new SecurityLog(sealing, clock);
    var request = new MockHttpServletRequest("GET", "/");
    int before = events(output, "flood").size();
    for (int i = 0; i < 5_000; i++) {
      log.tell("flood", request);
    }
    int told = events(output, "flood").size() - before;
    assertThat(told).isBetween(50, 600);
    clock.advance(java.time.Duration.ofSeconds(2));
    log.tell("flood", request);
    assertThat(events(output, "flood").getLast()).contains("untold=");
    clock.reset();
  }

  /** Somebody may type the end of a line; the log shows one line all the same. */
  @Test
  void nobodyWritesALineOfTheirOwn(CapturedOutput output) {
    LoggerFactory.getLogger("org.rebond.test").info("typed: {}", "a\r\n2026-01-01 INFO forged");
    assertThat(output.getAll()).contains("typed: a | 2026-01-01 INFO forged");
  }

  private static List<String> events(CapturedOutput output) {
    return output
        .getAll()
        .lines()
        .map(LINE::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(line -> line.group(1))
        .toList();
  }

  private static List<String> events(CapturedOutput output, String event) {
    return output.getAll().lines().filter(line -> line.contains(": event=" + event + " ")).toList();
  }
}

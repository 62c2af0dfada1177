package org.rebond.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class SessionsTests {

  private static final String PHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
          + " Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
  private static final Pattern END = Pattern.compile("/compte/connexions/[0-9a-f]{32}/fin");

  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final String address = UUID.randomUUID() + "@example.org";

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void listsMyOwnConnectionsByDeviceAndSaysWhichOneThisIs() throws Exception {
    Client desk = signIn(address);
    signIn(UUID.randomUUID() + "@example.org").get("/compte");
    signIn(address, PHONE);
    String page =
        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> desk.get("/compte").body(), body -> body.contains("Safari sur iPhone"));
    assertThat(page).contains("Firefox sur Linux");
    assertThat(page.split("Cet appareil", -1)).hasSize(2);
    assertThat(ends(page)).hasSize(1);
    assertThat(page).doesNotContain(desk.cookie("session"));
  }

  @Test
  void aConnectionThatIsEndedIsOverAtOnce() throws Exception {
    Client desk = signIn(address);
    Client phone = signIn(address, PHONE);
    desk.post(ends(desk.get("/compte").body()).getFirst());
    assertThat(phone.get("/compte").statusCode()).isEqualTo(302);
    assertThat(desk.get("/compte").body()).contains("Cette connexion est terminée");
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void allOthersEndAndThisOneGoesOn() throws Exception {
    Client desk = signIn(address);
    List<Client> others = List.of(signIn(address, PHONE), signIn(address));
    desk.get("/compte");
    desk.post("/compte/connexions/autres/fin");
    for (Client other : others) {
      assertThat(other.get("/compte").statusCode()).isEqualTo(302);
    }
    assertThat(desk.get("/compte").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyEndsAConnectionOfSomebodyElse() throws Exception {
    Client desk = signIn(address);
    signIn(address, PHONE);
    String end = ends(desk.get("/compte").body()).getFirst();
    Client stranger = signIn(UUID.randomUUID() + "@example.org");
    stranger.get("/compte");
    stranger.post(end);
    assertThat(ends(desk.get("/compte").body())).containsExactly(end);
    assertThat(audited()).isZero();
  }

  @Test
  void aSessionEndsAfterSevenDaysHoweverMuchItIsUsed() throws Exception {
    Client desk = signIn(address);
    clock.advance(Duration.ofDays(7).minusMinutes(1));
    assertThat(desk.get("/compte").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(2));
    assertThat(Client.location(desk.get("/compte"))).startsWith("/connexion?suite=");
  }

  private Client signIn(String who) throws Exception {
    return signIn(who, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
  }

  private Client signIn(String who, String userAgent) throws Exception {
    accounts.findOrCreate(new EmailAddress(who));
    Client client = new Client(properties.publicUrl()).calledFrom(userAgent);
    int before = box().count(who);
    client.post("/connexion", "email", who);
    String mail = box().awaitTo(who, text -> box().count(who) > before);
    client.post(Mailbox.link(mail).getPath());
    return client;
  }

  private static List<String> ends(String page) {
    Matcher found = END.matcher(page);
    return found.results().map(one -> one.group()).toList();
  }

  private int audited() {
    return jdbc.sql(
            """
            SELECT count(*) FROM audit.line
            JOIN audit.actor a ON a.line = audit.line.id
            WHERE action = 'accounts.sessionEnded' AND a.account_id = ?
            """)
        .param(accounts.find(new EmailAddress(address)).orElseThrow())
        .query(Integer.class)
        .single();
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}

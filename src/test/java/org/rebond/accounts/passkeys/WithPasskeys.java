package org.rebond.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalLinks;
import org.rebond.partnerships.Person;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody signed in, somebody who is not, and their keys. */
@RebondTest
abstract class WithPasskeys {

  static final String WAY_IN = "/connexion/cle-d-acces";

  @Autowired PlatformProperties properties;
  @Autowired Accounts accounts;
  @Autowired PersonalLinks links;
  @Autowired JdbcClient jdbc;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  final EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");
  UUID account = UUID.randomUUID();
  Person holder = new Person(URI.create("http://localhost"));
  Person stranger = holder;

  @BeforeEach
  void somebodyIsSignedIn() throws Exception {
    account = accounts.findOrCreate(email);
    holder = new Person(properties.publicUrl());
    stranger = new Person(properties.publicUrl());
    holder.open(links.issue("connexion", account, email));
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  SoftKey added(String label) throws Exception {
    String page = "/compte/cles-d-acces/nouvelle";
    SoftKey key = new SoftKey(properties.publicUrl().toString());
    String made = key.make(holder.post(page, "/compte/cles-d-acces/options", Map.of()).body());
    HttpResponse<String> answer =
        holder.post(page, "/compte/cles-d-acces", Map.of("label", label, "credential", made));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return key;
  }

  HttpResponse<String> signIn(SoftKey key) throws Exception {
    return send(stranger, key.sign(options(stranger)));
  }

  static String options(Person person) throws Exception {
    return person.post("/connexion", WAY_IN + "/options", Map.of()).body();
  }

  static HttpResponse<String> send(Person person, String answer) throws Exception {
    return person.post("/connexion", WAY_IN, Map.of("credential", answer));
  }

  UUID keyId() {
    return jdbc.sql("SELECT id FROM accounts.passkey WHERE account = ?")
        .param(account)
        .query(UUID.class)
        .single();
  }

  List<String> trail() {
    return jdbc.sql(
            """
            SELECT action FROM audit.line WHERE subject = ? AND action LIKE 'accounts.passkey%'
            ORDER BY at
            """)
        .param(account)
        .query(String.class)
        .list();
  }
}

package org.rebond.partnerships.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class ExpiredLinkTests {

  @Autowired Town town;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aLinkThatRunsOutInMidSessionIsRenewedAndWhatWasTypedIsKept() throws Exception {
    EmailAddress desk = town.address();
    String thread = writtenTo(desk);
    Client reader = new Client(properties.publicUrl());
    reader.post(Mailbox.link(box().awaitTo(desk.value())).getPath());
    assertThat(reader.get(thread).statusCode()).isEqualTo(200);

    clock.advance(Duration.ofDays(61));
    HttpResponse<String> held = answer(reader, thread);
    assertThat(held.statusCode()).isEqualTo(403);
    assertThat(held.body()).contains("ACCEPTANCE").contains("Votre lien personnel a expiré");
    assertThat(Client.location(reader.get(thread))).startsWith("/lien-expire?suite=");
    assertThat(reader.get("/lien-expire").body()).contains("Recevoir un nouveau lien");

    int before = box().count(desk.value());
    assertThat(reader.post("/lien-expire/renouvellement").statusCode()).isEqualTo(200);
    String mail = box().awaitTo(desk.value(), text -> box().count(desk.value()) > before);
    reader.post(Mailbox.link(mail).getPath());
    reader.get(thread);
    assertThat(answer(reader, thread).statusCode()).isEqualTo(302);
    assertThat(Client.location(reader.get("/lien-expire?suite=" + thread))).isEqualTo(thread);
  }

  @Test
  void aRenewedLinkLeadsWhereTheFirstOneDid() throws Exception {
    EmailAddress desk = town.address();
    String thread = writtenTo(desk);
    String first = Mailbox.link(box().awaitTo(desk.value())).getPath();
    String next = "/partenariats?page=2";
    clock.advance(Duration.ofDays(61));
    Client reader = new Client(properties.publicUrl());
    assertThat(reader.get(first + "?suite=/partenariats%3Fpage=2").body())
        .contains("name=\"suite\" value=\"" + next + "\"");
    int before = box().count(desk.value());
    reader.post(first + "/renouvellement", "suite", next);
    String mail = box().awaitTo(desk.value(), text -> box().count(desk.value()) > before);
    assertThat(Mailbox.link(mail).getRawQuery()).isEqualTo("suite=%2Fpartenariats%3Fpage%3D2");

    reader.post(Mailbox.link(mail).getPath());
    clock.advance(Duration.ofDays(61));
    String expired = Client.location(reader.get(thread));
    assertThat(reader.get(expired).body()).contains("name=\"suite\" value=\"" + thread + "\"");
    int then = box().count(desk.value());
    reader.post("/lien-expire/renouvellement", "suite", thread);
    assertThat(
            Mailbox.link(box().awaitTo(desk.value(), text -> box().count(desk.value()) > then))
                .getRawQuery())
        .startsWith("suite=%2Fcontacts%2F");
  }

  @Test
  void aRenewedLinkLeadsToNoOtherSite() throws Exception {
    EmailAddress desk = town.address();
    writtenTo(desk);
    String first = Mailbox.link(box().awaitTo(desk.value())).getPath();
    clock.advance(Duration.ofDays(61));
    int before = box().count(desk.value());
    new Client(properties.publicUrl())
        .post(first + "/renouvellement", "suite", "https://elsewhere.example");
    assertThat(
            Mailbox.link(box().awaitTo(desk.value(), text -> box().count(desk.value()) > before))
                .getRawQuery())
        .isNull();
  }

  private static HttpResponse<String> answer(Client reader, String thread) throws Exception {
    return reader.post(thread + "/reponses", "kind", "ACCEPTANCE");
  }

  private String writtenTo(EmailAddress desk) throws Exception {
    Organisation place = town.place();
    Organisation agency = town.agency();
    return Person.located(
        town.signedIn(place, Role.MANAGER)
            .post(
                "/contacts/nouveau?lieu=" + place.slug() + "&agence=" + agency.slug(),
                "/contacts",
                Map.of(
                    "lieu", place.slug(),
                    "agence", agency.slug(),
                    "message", "Venez",
                    "email", desk.value())));
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}

package org.rebond.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class StoppingTests {

  private static final Pattern STOP = Pattern.compile("\\S+/arret-courriels/\\S+");

  @Autowired Town town;
  @Autowired Readers readers;
  @Autowired Notifications notifications;
  @Autowired Accounts accounts;
  @Autowired Choices choices;
  @Autowired TransactionTemplate transactions;
  @Autowired WebApplicationContext application;

  private Organisation place;
  private EmailAddress member;
  private EmailAddress other;

  @BeforeEach
  void twoOfATeam() {
    place = town.place();
    member = town.member(place, Role.FACILITATOR);
    other = town.member(place, Role.FACILITATOR);
  }

  @Test
  void onePressOfAMailProgramStopsTheKindAndAVisitStopsNothing() throws Exception {
    readers.meeting(place, member, other);
    URI stop = stop(readers.box().awaitTo(member.value()));
    assertThat(send(HttpRequest.newBuilder(stop)).body()).contains("Vous pouvez ne plus recevoir");
    assertThat(rhythm(NotificationKind.ENCOUNTER)).isEqualTo(Rhythm.AT_ONCE);
    assertThat(oneClick(stop).body()).contains("C’est fait");
    assertThat(rhythm(NotificationKind.ENCOUNTER)).isEqualTo(Rhythm.NEVER);
    assertThat(rhythm(NotificationKind.CONTACT)).isEqualTo(Rhythm.AT_ONCE);
    int before = readers.box().count(member.value());
    readers.meeting(place, member, other);
    readers.box().awaitTo(other.value(), text -> readers.box().count(other.value()) == 2);
    assertThat(readers.box().count(member.value())).isEqualTo(before);
    assertThat(new Pages(application, readers.actor(member, place)).page("/nouvelles"))
        .contains("prévoit une rencontre");
    oneClick(URI.create(stop + "/reprise"));
    assertThat(rhythm(NotificationKind.ENCOUNTER)).isEqualTo(Rhythm.AT_ONCE);
  }

  @Test
  void aLinkThatWeNeverWroteStopsNothing() throws Exception {
    readers.meeting(place, member);
    String stop = stop(readers.box().awaitTo(member.value())).toString();
    for (String forged : List.of(stop.substring(0, stop.length() - 6) + "AAAAAA", stop + "A")) {
      assertThat(oneClick(URI.create(forged)).statusCode()).isEqualTo(404);
    }
    assertThat(oneClick(URI.create(stop.replaceAll("/[^/]*$", "/x"))).statusCode()).isEqualTo(404);
    assertThat(rhythm(NotificationKind.ENCOUNTER)).isEqualTo(Rhythm.AT_ONCE);
  }

  @Test
  void whoeverAnswersByALinkStopsItWithoutAnAccount() throws Exception {
    EmailAddress desk = town.address();
    byLink(desk);
    URI stop = stop(readers.box().awaitTo(desk.value()));
    assertThat(notifications.reachesByLink(List.of(desk), NotificationKind.CONTACT)).isTrue();
    oneClick(stop);
    assertThat(notifications.reachesByLink(List.of(desk), NotificationKind.CONTACT)).isFalse();
    byLink(desk);
    EmailAddress barrier = town.address();
    byLink(barrier);
    readers.box().awaitTo(barrier.value());
    assertThat(readers.box().count(desk.value())).isEqualTo(1);
    oneClick(URI.create(stop + "/reprise"));
    byLink(desk);
    readers.box().awaitTo(desk.value(), text -> readers.box().count(desk.value()) == 2);
  }

  @Test
  void whatWasStoppedWithoutAnAccountStaysSoWithOne() throws Exception {
    EmailAddress desk = town.address();
    byLink(desk);
    oneClick(stop(readers.box().awaitTo(desk.value())));
    accounts.findOrCreate(desk);
    member = desk;
    assertThat(rhythm(NotificationKind.CONTACT)).isEqualTo(Rhythm.NEVER);
    assertThat(choices.of(List.of(desk), NotificationKind.CONTACT))
        .extracting(Choices.Reader::rhythm)
        .containsExactly(Rhythm.NEVER);
    assertThat(rhythm(NotificationKind.REMINDER)).isEqualTo(Rhythm.AT_ONCE);
  }

  private void byLink(EmailAddress to) {
    News news =
        News.of(
            NotificationKind.CONTACT,
            "partnerships.mail.MESSAGE",
            "/contacts/" + UUID.randomUUID(),
            place,
            town.agency());
    URI link = URI.create("https://rebond.example/lien/secret");
    transactions.executeWithoutResult(
        status -> notifications.tellByLink(news, to, () -> link, UnaryOperator.identity()));
  }

  private Rhythm rhythm(NotificationKind kind) {
    Map<NotificationKind, Rhythm> all = choices.of(readers.account(member));
    return all.getOrDefault(kind, kind.usual());
  }

  private static URI stop(String mail) {
    Matcher found = STOP.matcher(mail);
    assertThat(found.find()).isTrue();
    return URI.create(found.group());
  }

  private static HttpResponse<String> oneClick(URI where) throws Exception {
    return send(
        HttpRequest.newBuilder(where)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient program = HttpClient.newHttpClient()) {
      return program.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}

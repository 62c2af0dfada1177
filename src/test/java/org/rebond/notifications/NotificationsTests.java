package org.rebond.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class NotificationsTests {

  @Autowired Town town;
  @Autowired Readers readers;
  @Autowired Choices choices;
  @Autowired GreenMail mailServer;
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
  void aMailSaysWhyItCameAndHowToStopItToPeopleAndToPrograms() throws Exception {
    readers.meeting(place, member);
    assertThat(readers.box().awaitTo(member.value()))
        .contains("Agence de Melle prévoit une rencontre", Readers.TASKS)
        .contains("vous faites partie de l’équipe", "L’Établi")
        .contains("Une rencontre se prévoit ou change");
    MimeMessage letter = letter(member);
    assertThat(letter.getHeader("List-Unsubscribe")[0]).matches("<\\S+/arret-courriels/\\S+>");
    assertThat(letter.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(raw(letter)).contains("multipart/alternative", "text/plain", "text/html");
  }

  @Test
  void onePersonChoosesForThemselvesAndWhatWaitsFollows() throws Exception {
    readers.task(place, member, other);
    mine().post("/compte/courriels", "TASK", "AT_ONCE");
    assertThat(rhythm(NotificationKind.TASK)).isEqualTo(Rhythm.AT_ONCE);
    assertThat(rhythm(NotificationKind.HELP)).isEqualTo(NotificationKind.HELP.usual());
    readers.task(place, member, other);
    readers.box().awaitTo(member.value(), text -> text.contains("note une tâche"));
    assertThat(readers.box().count(other.value())).isZero();
    assertThat(mine().post("/compte/courriels", "TASK", "HOURLY").getResponse().getStatus())
        .isEqualTo(409);
    assertThat(rhythm(NotificationKind.TASK)).isEqualTo(Rhythm.AT_ONCE);
  }

  @Test
  void aLineLeadsToItsPageOnceAndBelongsToOnePerson() throws Exception {
    readers.task(place, member);
    readers.meeting(place, member);
    assertThat(mine().page("/nouvelles")).contains("2 nouvelles à lire", "note une tâche");
    assertThat(mine().page("/nouvelles?sorte=ENCOUNTER"))
        .contains("prévoit une rencontre")
        .doesNotContain("note une tâche");
    assertThat(mine().page("/aujourdhui")).contains("2 nouvelles à lire");
    String line = line("TASK");
    Pages stranger = new Pages(application, readers.actor(other, place));
    assertThat(stranger.post(line).getResponse().getStatus()).isEqualTo(404);
    assertThat(mine().post(line).getResponse().getRedirectedUrl()).isEqualTo(Readers.TASKS);
    assertThat(mine().page("/nouvelles")).contains("Une nouvelle à lire");
    mine().post("/nouvelles/lues");
    assertThat(mine().page("/nouvelles")).contains("Rien de nouveau");
  }

  @Test
  void whoeverLeftATeamReadsNothingOfItAnyMore() throws Exception {
    readers.task(place, member);
    Pages elsewhere = new Pages(application, readers.actor(member, town.place()));
    assertThat(elsewhere.page("/nouvelles")).contains("Rien ici pour l’instant");
    assertThat(elsewhere.post(line("TASK")).getResponse().getStatus()).isEqualTo(404);
  }

  private Rhythm rhythm(NotificationKind kind) {
    Map<NotificationKind, Rhythm> all = choices.of(readers.account(member));
    return all.getOrDefault(kind, kind.usual());
  }

  private Pages mine() {
    return new Pages(application, readers.actor(member, place));
  }

  /** The address of the button of the only line of this kind. */
  private String line(String kind) throws Exception {
    Matcher found =
        Pattern.compile("/nouvelles/[0-9a-f-]{36}/ouverture")
            .matcher(mine().page("/nouvelles?sorte=" + kind));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private MimeMessage letter(EmailAddress to) {
    return Stream.of(mailServer.getReceivedMessages())
        .filter(message -> raw(message).contains(to.value()))
        .findFirst()
        .orElseThrow();
  }

  private static String raw(MimeMessage message) {
    return com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(message);
  }
}

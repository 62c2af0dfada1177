package org.rebond.offers.here;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.directory.Need;
import org.rebond.offers.Aim;
import org.rebond.offers.OfferText;
import org.rebond.offers.Offers;
import org.rebond.offers.OpenTo;
import org.rebond.offers.PlaceRows;
import org.rebond.offers.Theme;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Alone in Melle for the time of a test: the real places come back when its transaction ends. */
@RebondTest
@Transactional
class HerePageTests {

  @Autowired WebApplicationContext application;
  @Autowired Organisations organisations;
  @Autowired Offers offers;
  @Autowired JdbcClient jdbc;

  private Pages counsellor;
  private Organisation open;

  @BeforeEach
  void aPlaceInMelle() {
    counsellor = new Pages(application, Actor.ANONYMOUS);
    jdbc.sql("DELETE FROM offers.offer").update();
    jdbc.sql("DELETE FROM directory.third_place WHERE commune = '79174'").update();
    open = PlaceRows.add(organisations, jdbc, "L’Établi", "Mo-Su 00:00-23:59", "CHILDCARE");
  }

  @Test
  void asksWhereAndForWhatWithoutAnAccount() throws Exception {
    var answer = counsellor.get("/ici").getResponse();
    assertThat(answer.getCookies()).isEmpty();
    assertThat(answer.getContentAsString())
        .contains("name=\"ou\"", "value=\"numerique\"", "Faire des démarches");
  }

  @Test
  void saysWhereToGoAndWhatToSay() throws Exception {
    var page = counsellor.page("/ici?ou=79500%20Melle&besoin=enfants");
    assertThat(page)
        .contains("L’Établi", "Ouvert aujourd’hui jusqu’à 23", "3 rue du Marché, 79500 Melle")
        .contains("À dire à la personne", "garder mes enfants", "Je ne leur donne pas votre nom");
    assertThat(counsellor.page("/ici?ou=Melle%20(79)&besoin=enfants&lang=en"))
        .contains("What to say to the person", "Open today until 23:59");
  }

  @Test
  void saysTheOffersOfThePlaceInItsOwnWords() throws Exception {
    offers.propose(
        Pages.member(Role.FACILITATOR, open.id()),
        open.id(),
        new OfferText(
            "Coin des enfants",
            Theme.DAILY_LIFE,
            Aim.LIFTING_BARRIERS,
            Set.of(Need.CHILDREN),
            OpenTo.JOB_SEEKERS,
            "mardi matin",
            "Vos enfants jouent <à côté>."),
        UUID.randomUUID());
    assertThat(counsellor.page("/ici?ou=Melle%20(79)&besoin=enfants"))
        .contains("Coin des enfants", "(mardi matin).", "Vos enfants jouent &lt;à côté&gt;.")
        .doesNotContain("garder mes enfants");
  }

  @Test
  void putsUnknownHoursAfterTheOthersAndSaysSo() throws Exception {
    PlaceRows.add(organisations, jdbc, "Le Silencieux", "", "CHILDCARE");
    var page = counsellor.page("/ici?ou=Melle%20(79)&besoin=enfants");
    assertThat(page.indexOf("L’Établi")).isLessThan(page.indexOf("Le Silencieux"));
    assertThat(page).contains("Horaires à confirmer");
  }

  @Test
  void aCommuneThatIsUnknownOrSharedIsAskedAgain() throws Exception {
    assertThat(counsellor.page("/ici?ou=Xyzzyqq&besoin=x")).contains("pas de commune", "Xyzzyqq");
    assertThat(counsellor.page("/ici?ou=Saint-Denis")).contains("Laquelle", "besoin=");
    assertThat(counsellor.page("/ici?ou=%3Cscript%3E")).doesNotContain("<script>\"");
  }

  @Test
  void weighsLittle() throws Exception {
    assertThat(counsellor.page("/ici?ou=Melle%20(79)&besoin=enfants").length()).isLessThan(20_000);
  }
}

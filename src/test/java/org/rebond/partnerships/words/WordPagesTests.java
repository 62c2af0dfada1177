package org.rebond.partnerships.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Town;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class WordPagesTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired Organisations organisations;

  private Organisation place;
  private Partnership partnership;
  private EmailAddress director;
  private Person facilitator;
  private Person agent;
  private String words;

  @BeforeEach
  void twoPartners() throws Exception {
    place = town.place();
    Organisation agency = town.agency();
    partnership = partnerships.open(place, agency, LocalDate.of(2024, 3, 1));
    director = town.member(agency, Role.MANAGER);
    facilitator = town.signedIn(place, Role.FACILITATOR);
    agent = town.signedIn(director);
    words = partnership.path() + "/mots";
  }

  @Test
  void eachSideWritesAndReadsTheOtherOnlyAfterwards() throws Exception {
    assertThat(facilitator.get(partnership.path()).body())
        .contains("Ouvrir les mots")
        .doesNotContain(">Les mots</a>");
    assertThat(facilitator.get(words).body()).contains("Aucun mot découvert", "Rien n’est encore");
    assertThat(write(facilitator, "travail", 0, "Faire de ses mains").statusCode()).isEqualTo(302);
    assertThat(agent.get("/nouvelles").body()).contains("commence par les mots");

    assertThat(agent.get(words + "/travail").body())
        .contains("pas encore découvert")
        .doesNotContain("Faire de ses mains");
    assertThat(agent.get(words).body()).contains("vous attend");
    assertThat(agent.get(partnership.path()).body())
        .contains("exercice est commencé", ">Les mots</a>");
    write(agent, "travail", 0, "Un contrat signé");
    assertThat(agent.get(words + "/travail").body())
        .contains("Faire de ses mains", "Un contrat signé", "Ce que nous retenons");
    assertThat(facilitator.get(words).body()).contains("1 mot sur 12");
    assertThat(facilitator.get(words + "?lang=en").body()).contains("1 word of 12");
  }

  @Test
  void aSentenceIsKeptOnlyOfAWordThatBothRead() throws Exception {
    assertThat(keep(facilitator, "suivi", 0, "Un appel par mois").statusCode()).isEqualTo(409);
    write(facilitator, "suivi", 0, "Un café");
    write(agent, "suivi", 0, "Un entretien");
    assertThat(keep(facilitator, "suivi", 0, "Un appel par mois").statusCode()).isEqualTo(302);
    HttpResponse<String> conflict = keep(agent, "suivi", 0, "Deux appels par mois");
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("Un appel par mois", "Deux appels", "Rien n’est perdu");
    assertThat(keep(agent, "suivi", 1, "Deux appels par mois").statusCode()).isEqualTo(302);
    assertThat(facilitator.get(words).body()).contains("Deux appels par mois", "phrase retenue");
  }

  @Test
  void twoOfOneSideWhoWriteAtOnceLoseNothing() throws Exception {
    Person colleague = town.signedIn(place, Role.MANAGER);
    write(facilitator, "projet", 0, "Une envie");
    assertThat(write(facilitator, "projet", 0, "Une envie").statusCode()).isEqualTo(302);
    HttpResponse<String> conflict = write(colleague, "projet", 0, "Un plan");
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("Une envie", "Un plan", "value=\"1\"");
    assertThat(write(colleague, "projet", 1, "Une envie et un plan").statusCode()).isEqualTo(302);
    assertThat(facilitator.get(words + "/projet").body()).contains("Une envie et un plan");
  }

  @Test
  void aWordOpensWithoutWaitingWhereBothWantIt() throws Exception {
    write(facilitator, "accueil", 0, "Un sourire");
    discover(agent, "accueil");
    assertThat(agent.get(words + "/accueil").body())
        .contains("veut bien découvrir")
        .doesNotContain("Un sourire");
    discover(facilitator, "accueil");
    assertThat(agent.get(words + "/accueil").body()).contains("Un sourire");
  }

  @Test
  void isClosedToStrangersAndReadOnlyForReadersAndDirectorates() throws Exception {
    write(facilitator, "emploi", 0, "Pas le seul but");
    Person stranger = town.signedIn(town.place(), Role.MANAGER);
    assertThat(stranger.get(words).statusCode()).isEqualTo(403);
    assertThat(stranger.get(words + "/emploi").statusCode()).isEqualTo(403);
    assertThat(stranger.get(words + ".pdf").statusCode()).isEqualTo(403);
    assertThat(write(stranger, "emploi", 0, "x").statusCode()).isEqualTo(403);
    Person reader = town.signedIn(place, Role.READER);
    assertThat(reader.get(words + "/emploi").body())
        .contains("Pas le seul but")
        .doesNotContain("<textarea");
    assertThat(write(reader, "emploi", 1, "x").statusCode()).isEqualTo(403);
    Organisation above =
        organisations.register(
            new Organisation(
                OrganisationId.random(),
                OrganisationKind.DIRECTORATE,
                "Direction territoriale",
                "t-" + UUID.randomUUID()));
    partnerships.join(partnership.id(), above, Side.DIRECTORATE);
    Person directorate = town.signedIn(above, Role.MANAGER);
    assertThat(directorate.get(words + "/emploi").body()).doesNotContain("Pas le seul but");
    assertThat(write(directorate, "emploi", 0, "x").statusCode()).isEqualTo(403);
    assertThat(facilitator.get(words + "/inconnu").statusCode()).isEqualTo(404);
  }

  @Test
  void asksBeforeItKeepsASentenceThatSeemsToNameSomebody() throws Exception {
    write(facilitator, "confiance", 0, "Du temps");
    write(agent, "confiance", 0, "Un cadre");
    assertThat(keep(agent, "confiance", 0, "Comme avec Mme Durand").body())
        .contains("nobodyNamed", "Comme avec Mme Durand");
  }

  @Test
  void anEmptyTextIsSaidBesideItsField() throws Exception {
    assertThat(write(facilitator, "emploi", 0, " ").body())
        .contains("Écrivez au moins quelques mots");
  }

  private HttpResponse<String> write(Person who, String word, int version, String text)
      throws Exception {
    return who.post(
        "/partenariats",
        words + "/" + word + "/texte",
        Map.of("version", String.valueOf(version), "text", text));
  }

  private HttpResponse<String> keep(Person who, String word, int version, String sentence)
      throws Exception {
    return who.post(
        "/partenariats",
        words + "/" + word + "/retenu",
        Map.of("version", String.valueOf(version), "sentence", sentence));
  }

  private void discover(Person who, String word) throws Exception {
    assertThat(who.post("/partenariats", words + "/" + word + "/decouverte", Map.of()).statusCode())
        .isEqualTo(302);
  }
}

package org.rebond.directory;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** From the home page to a place's own page, kit and letter, before any agency answers. */
@RebondTest
class AloneFirstJourneyTest {

  @Autowired PlatformProperties properties;
  @Autowired GreenMail mail;

  @Test
  void anyoneFindsAPlaceAndWhomToSpeakTo() {
    try (Visitor anyone = visitor("find")) {
      anyone.open("/").look("home");
      anyone.fill("Où", "Mellle").press("Chercher").sees("Vouliez-vous dire").look("unknown");
      anyone.follow("Melle (79500)").sees("autour de Melle").look("results");
      anyone.open("/?ou=Saint-Denis").look("choose");
      anyone.open("/?ou=98613&rayon=5").look("empty");
      anyone.open("/?ou=Paris&rayon=10&page=2").look("second-page");
      anyone.open("/lieux/le-beta-lab-melle").look("place");
      anyone.open("/agences/melle").look("agency");
      anyone.open("/directions/territoriale-poitou").look("directorate");
      anyone.open("/a-qui-s-adresser").look("doors-where");
      anyone.open("/a-qui-s-adresser?lieu=le-beta-lab-melle").look("doors");
      anyone.open("/a-qui-s-adresser?commune=36044").look("doors-gap");
    }
  }

  @Test
  void aPlaceTypesFiveLinesAndHasItsPage() {
    try (Visitor team = visitor("alone")) {
      team.open("/lieux/nouveau").look("new");
      team.fill("Nom du lieu", "Le Rebond d’essai").press("Créer la page");
      team.sees("Quelque chose est à revoir").look("new-mistake");
      team.fill("Commune ou adresse", "12 rue de l’Essai, 79500 Melle");
      team.fill("Ce qu’on peut y faire", "Café associatif, aide numérique et jardin");
      team.fill("Quand c’est ouvert", "mardi et jeudi de 14h à 18h");
      team.fill("Comment vous joindre", "rebond-essai@example.org").press("Créer la page");
      team.sees("Le kit de départ").look("kit");
      team.follow("Voir la page").look("page-awaiting");

      team.open(Mailbox.link(Mailbox.of(mail).awaitTo("rebond-essai@example.org")).toString());
      team.press("Confirmer et gérer la page").sees("Le kit de départ").look("kit-manager");
      team.follow("Voir la page").look("page-manager");
      team.follow("Modifier la fiche").look("edit");
      team.press("Enregistrer").sees("La fiche est à jour").look("page-rewritten");
    }
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }
}

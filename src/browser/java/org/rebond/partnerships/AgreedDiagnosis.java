package org.rebond.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.rebond.testing.PdfChecks;
import org.rebond.testing.Visitor;

/** How two sides, one of them without an account, come from partners to an agreed diagnosis. */
final class AgreedDiagnosis {

  private AgreedDiagnosis() {}

  /** The reader stands on the page of the partnership. */
  static void by(Visitor writer, Visitor reader) {
    firstPart(writer);
    secondPart(reader);
    together(writer, reader);
    whatStays(writer);
  }

  private static void firstPart(Visitor writer) {
    writer.open("/partenariats").follow("L’Établi").follow("Ouvrir le diagnostic").look("none");
    writer.press("Commencer le diagnostic").sees("Le diagnostic est ouvert").look("begun");
    writer.follow("Les besoins du territoire").look("needs-empty");
    said(writer, "Les démarches se font en ligne, l’agence est loin.");
    writer.fill("Chiffre", "312").press("Ajouter");
    writer.sees("Indiquez d’où vient le chiffre").look("needs-mistake");
    writer.fill("Date du chiffre", "2025-12-31").fill("Source", "Insee, recensement");
    writer.press("Ajouter").sees("C’est ajouté").look("needs");
    assertThat(writer.page().getByLabel("En une phrase ou deux").inputValue()).isEmpty();
    writer.follow("Corriger").title("Besoin").look("reword");
    writer.press("Enregistrer ces mots").sees("Les nouveaux mots sont enregistrés");
    writer.follow("Diagnostic partagé").follow("Ce que nous faisons");
    writer.title("Ce que nous faisons");
    said(writer, "Coup de main numérique deux fois par semaine.");
    writer.press("Ajouter").sees("C’est ajouté").look("does");
    writer.follow("Continuer").title("Ce que nous pourrions faire").follow("Revenir aux étapes");
    writer.press("Notre part est prête").sees("L’autre côté est prévenu").look("ready");
  }

  private static void secondPart(Visitor reader) {
    reader.page().reload();
    reader.follow("Continuer notre part").title("Diagnostic partagé");
    assertThat(reader.page().content()).doesNotContain("Coup de main");
    reader.follow("Ce que nous pourrions faire").title("Ce que nous pourrions faire");
    said(reader, "Orienter vers le lieu avec une invitation.");
    reader.press("Ajouter").sees("C’est ajouté").look("could-link");
    reader.follow("Diagnostic partagé").press("Notre part est prête");
  }

  private static void together(Visitor writer, Visitor reader) {
    reader.sees("L’autre côté est prévenu").follow("Le tableau des complémentarités");
    reader.title("Le tableau des complémentarités").look("matrix");
    reader.follow("Continuer").title("Accords et points à discuter").look("opinions");
    reader.press("D’accord").sees("Votre avis est enregistré").look("agreed");
    reader.follow("En parler").title("Besoin").look("statement");
    reader.follow("Revenir aux accords").press("D’accord");
    reader.sees("Votre avis est enregistré");

    writer.page().reload();
    writer.follow("Accords et points à discuter").press("D’accord");
    writer.sees("Votre avis est enregistré").follow("Continuer");
    writer.title("Les axes de coopération").look("proposals");
    writer.follow("Reprendre en axe").title("Un axe de coopération").look("axis-new");
    writer.fill("Premier repère", "Un atelier par mois").press("Proposer cet axe");
    writer.sees("L’axe est proposé").look("axis-proposed");

    reader.follow("Continuer").title("Les axes de coopération").press("Accepter cet axe");
    reader.sees("Votre accord est enregistré").look("axis-accepted");
    reader.page().locator(".card h3 a").first().click();
    reader.sees("Reprendre cet axe").look("axis");
  }

  private static void whatStays(Visitor writer) {
    writer.open("/partenariats").follow("L’Établi").sees("est accepté des deux côtés");
    writer.look("space");
    writer.follow("Ouvrir le diagnostic").title("Diagnostic partagé").look("open");
    byte[] paper = writer.fetch(writer.page().url() + "/diagnostic.pdf");
    PdfChecks.assertAccessibleArchive(paper);
    assertThat(PdfChecks.text(paper)).contains("Un atelier par mois", "312");
    writer.press("Commencer une nouvelle version").sees("Version 2").look("again");
    writer.follow("Version 1").sees("version close").look("old");
  }

  private static void said(Visitor who, String sentence) {
    choose(who, "Pour qui", "Personnes loin des services");
    choose(who, "Frein", "le numérique");
    who.fill("En une phrase ou deux", sentence);
  }

  private static void choose(Visitor who, String label, String option) {
    who.page().getByLabel(label).first().selectOption(new SelectOption().setLabel(option));
  }
}

package org.rebond.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.shared.Sighting.EMAIL;
import static org.rebond.shared.Sighting.JOB_SEEKER;
import static org.rebond.shared.Sighting.NAME;
import static org.rebond.shared.Sighting.NIR;
import static org.rebond.shared.Sighting.PHONE;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTests {

  private static final List<String> KNOWN = List.of("L’Établi", "Madame Rose", "Les Copains Verts");

  @ParameterizedTest
  @MethodSource("somebody")
  void sees(Sighting kind, String text) {
    assertThat(FreeText.sightings(text, KNOWN)).as(text).contains(kind);
  }

  static List<Arguments> somebody() {
    return List.of(
        of(PHONE, "Appelez le 06 12 34 56 78 avant midi."),
        of(PHONE, "0612345678"),
        of(PHONE, "tél. : 05.49.12.34.56"),
        of(PHONE, "05-49-12-34-56"),
        of(PHONE, "+33 6 12 34 56 78"),
        of(PHONE, "+33(0)6 12 34 56 78"),
        of(PHONE, "0033612345678"),
        of(PHONE, "+33 612 345 678"),
        of(PHONE, "+262 692 12 34 56"),
        of(PHONE, "06\u00a012\u00a034\u00a056\u00a078"),
        of(PHONE, "06\u200b12\u200b34\u200b56\u200b78"),
        of(PHONE, "０６１２３４５６７８"),
        of(PHONE, "٠٦١٢٣٤٥٦٧٨"),
        of(PHONE, "06\u201112\u201134\u201156\u201178"),
        of(EMAIL, "Écrivez à marie.dupont@example.org"),
        of(EMAIL, "marie @ example.org"),
        of(EMAIL, "marie(at)example.org"),
        of(EMAIL, "marie\u200b@\u2060example.org"),
        of(EMAIL, "marie＠example．org"),
        of(NIR, "2 84 05 79 191 021 08"),
        of(NIR, "284057919102108"),
        of(NIR, "2840579191021"),
        of(NIR, "1 85 07 2A 004 123 88"),
        of(NIR, "1 85 07 2b 033 045 02"),
        of(JOB_SEEKER, "son numéro 1234567A"),
        of(JOB_SEEKER, "identifiant 1234567 A"),
        of(JOB_SEEKER, "1234567z."),
        of(JOB_SEEKER, "n° 79012345678"),
        of(JOB_SEEKER, "0123456789B"),
        of(NAME, "M. Dupont viendra jeudi."),
        of(NAME, "Mme Lefèvre-Martin"),
        of(NAME, "monsieur Dupont"),
        of(NAME, "Madame D'Arc"),
        of(NAME, "Mme\u00a0Dupont"),
        of(NAME, "Un atelier pour Marie Dupont"),
        of(NAME, "avec Karim BENALI mardi"),
        of(NAME, "de la part de Léa Morel"),
        of(NAME, "We met Anna Schmidt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ouvert du mardi au samedi, de 9 h à 18 h.",
        "Le 02.10.2026 14 h 30, à Melle.",
        "05/10/2026 14:30",
        "79500 Melle, 12 rue du Marché",
        "SIRET 123 456 789 00012",
        "12345678900012",
        "TVA FR12345678901",
        "ISBN 9782070368228",
        "284057919102199",
        "https://visio.example.org/j/98765432100?pwd=0612345678",
        "12 400,00 €, 1 200 000 habitants, 1500000 m",
        "Le 20261003 et le 03102026",
        "@etabli sur les réseaux, 3 @ 2",
        "Madame, Monsieur, bonjour",
        "Mesdames et Messieurs",
        "Madame la Directrice, Monsieur le Maire",
        "Monsieur Directeur",
        "Nous travaillons avec France Travail et Pôle Emploi.",
        "avec L’Établi Fablab, pour L'Établi",
        "avec Saint-Maixent Agglo et pour Nouvelle-Aquitaine Tiers-Lieux",
        "Un café chez Madame Rose, avec Les Copains Verts",
        "pour la Mission Locale, avec Mission Locale",
        "Salle M. 3e étage",
        "un conseiller pour deux jours, avec Marie",
        "Atelier CV avec nous : apportez vos documents."
      })
  void staysCalm(String text) {
    assertThat(FreeText.sightings(text, KNOWN)).as(text).isEmpty();
  }

  private static Arguments of(Sighting kind, String text) {
    return Arguments.of(kind, text);
  }
}

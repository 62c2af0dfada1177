package org.rebond.directory.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.testing.PdfChecks.assertAccessibleArchive;
import static org.rebond.testing.PdfChecks.pages;
import static org.rebond.testing.PdfChecks.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.organisations.Actor;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class DoorsTests {

  @Autowired WebApplicationContext application;
  private Pages pages;

  @BeforeEach
  void open() {
    pages = new Pages(application, Actor.ANONYMOUS);
  }

  @Test
  void showsThreeDoorsFromACommuneEachWithWhyAndAScript() throws Exception {
    assertThat(pages.page("/a-qui-s-adresser?commune=79174&lang=fr"))
        .contains("L’agence la plus proche", "Melle", "territoriale", "La région")
        .contains("Au téléphone, vous pouvez dire")
        .doesNotContain("??");
  }

  @Test
  void saysWhereNobodyIsKnownRatherThanHidingIt() throws Exception {
    assertThat(pages.page("/a-qui-s-adresser?commune=36044&lang=fr"))
        .contains("Pas de direction territoriale connue");
    assertThat(pages.page("/a-qui-s-adresser?commune=50129&lang=fr"))
        .contains("Calvados et Manche", "à vérifier");
  }

  @Test
  void keepsWhatWasTypedAndSuggestsWhereTheTownIsUnknown() throws Exception {
    assertThat(pages.page("/a-qui-s-adresser?commune=Mellle&lang=fr"))
        .contains("Mellle", "commune=79174");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agence", "territoire", "region"})
  void writesAOnePageLetterForEachDoor(String door) throws Exception {
    byte[] letter =
        pages
            .get("/a-qui-s-adresser/lettre.pdf?commune=79174&porte=" + door + "&lang=fr")
            .getResponse()
            .getContentAsByteArray();
    assertAccessibleArchive(letter);
    assertThat(pages(letter)).isEqualTo(1);
    assertThat(text(letter)).contains("Aucun nom", "Au téléphone");
  }

  @Test
  void answers404ForADoorThatDoesNotExist() throws Exception {
    assertThat(
            pages
                .get("/a-qui-s-adresser/lettre.pdf?commune=79174&porte=ministre")
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }
}

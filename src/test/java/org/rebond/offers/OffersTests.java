package org.rebond.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.directory.Need;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class OffersTests {

  @Autowired Offers offers;
  @Autowired OfferTable table;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;

  private OrganisationId place;
  private Actor facilitator;

  @BeforeEach
  void aPlace() {
    place = OrganisationId.random();
    organisations.register(
        new Organisation(
            place, OrganisationKind.THIRD_PLACE, "L’Établi", "o-" + UUID.randomUUID()));
    facilitator = Pages.member(Role.FACILITATOR, place);
  }

  @Test
  void opensOnceEvenWhenTheFormIsSentTwice() {
    var key = UUID.randomUUID();
    var first = offers.propose(facilitator, place, text("Cours", Theme.DIGITAL), key);
    var second = offers.propose(facilitator, place, text("Cours", Theme.DIGITAL), key);
    assertThat(second).isEqualTo(first);
    assertThat(offers.open(place)).containsExactly(first);
    assertThat(audited(first.id())).containsExactly("offers.proposed");
  }

  @Test
  void readsByThemeThenByTitleInFrenchOrder() {
    propose("Zèbre", Theme.DIGITAL);
    propose("Économies", Theme.DIGITAL);
    propose("Atelier", Theme.DAILY_LIFE);
    assertThat(offers.open(List.of(place)))
        .extracting(offer -> offer.text().title())
        .containsExactly("Économies", "Zèbre", "Atelier");
    assertThat(offers.open(List.of())).isEmpty();
  }

  @Test
  void losesNothingByArchivingAndComesBack() {
    var offer = propose("Cours", Theme.DIGITAL);
    offers.archive(facilitator, offer.id());
    offers.archive(facilitator, offer.id());
    assertThat(offers.open(place)).isEmpty();
    offers.restore(facilitator, offer.id());
    assertThat(offers.open(place)).extracting(Offer::text).containsExactly(offer.text());
    assertThat(audited(offer.id()))
        .containsExactlyInAnyOrder("offers.proposed", "offers.archived", "offers.restored");
  }

  @Test
  void changesItsWords() {
    var offer = propose("Cours", Theme.DIGITAL);
    offers.revise(facilitator, offer.id(), text("Cours du soir", Theme.LOCAL_IDEAS));
    assertThat(offers.find(offer.id()).orElseThrow().text().title()).isEqualTo("Cours du soir");
  }

  @Test
  void isNotWrittenByAnyoneElse() {
    var offer = propose("Cours", Theme.DIGITAL);
    for (var other : List.of(Actor.ANONYMOUS, Pages.member(Role.READER, place))) {
      assertThatThrownBy(() -> offers.archive(other, offer.id())).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> offers.revise(other, offer.id(), offer.text()))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> offers.propose(other, place, offer.text(), UUID.randomUUID()))
          .isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> offers.archive(facilitator, OfferId.random()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void areListedByFilterAndSort() {
    propose("A", Theme.DAILY_LIFE);
    propose("B", Theme.DIGITAL);
    var gone = propose("C", Theme.DIGITAL);
    offers.archive(facilitator, gone.id());
    assertThat(titles(OfferFilter.of("", "", "", "-titre"))).containsExactly("B", "A");
    assertThat(titles(OfferFilter.of("archivees", "", "", ""))).containsExactly("C");
    assertThat(titles(OfferFilter.of("toutes", "DIGITAL", "numerique", "maj")))
        .containsExactly("B", "C");
    assertThat(titles(OfferFilter.of("", "", "alimentation", ""))).isEmpty();
    assertThat(titles(OfferFilter.of("'; --", "x", "y", "-z"))).hasSize(2);
    assertThat(table.count(place, OfferFilter.of("toutes", "", "", ""))).isEqualTo(3);
  }

  private List<String> titles(OfferFilter filter) {
    return table.list(place, filter, 10, 0).stream().map(offer -> offer.text().title()).toList();
  }

  private Offer propose(String title, Theme theme) {
    return offers.propose(facilitator, place, text(title, theme), UUID.randomUUID());
  }

  private static OfferText text(String title, Theme theme) {
    return new OfferText(
        title, theme, Aim.SKILLS, Set.of(Need.DIGITAL), OpenTo.JOB_SEEKERS, "mardi", "Venez.");
  }

  private List<String> audited(OfferId id) {
    return jdbc.sql("SELECT action FROM audit.line WHERE subject = ?")
        .param(id.value())
        .query(String.class)
        .list();
  }
}

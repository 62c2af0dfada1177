package org.rebond.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.badges.Visits;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.shared.Quarter;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class BilanTests {

  private static final Quarter SPRING = new Quarter(2025, 2);
  private static final LocalDate APRIL = LocalDate.of(2025, 4, 10);

  @Autowired WebApplicationContext application;
  @Autowired Organisations organisations;
  @Autowired Partnerships partnerships;
  @Autowired Visits visits;
  @Autowired ClosedQuarters closed;
  @Autowired Bilans bilans;
  @Autowired Disclosure disclosure;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private Organisation place;
  private Organisation second;
  private Organisation agency;
  private Partnership partnership;

  @BeforeEach
  void aPartnershipOfTwoPlaces() {
    place = organisation(OrganisationKind.THIRD_PLACE, "L’Établi");
    second = organisation(OrganisationKind.THIRD_PLACE, "La Remise");
    agency = organisation(OrganisationKind.AGENCY, "Agence de Melle");
    var opened = partnerships.open(place, agency, APRIL);
    partnerships.join(opened.id(), second, Side.PLACE);
    partnership = partnerships.get(opened.id());
  }

  @Test
  void isFrozenWhenTheQuarterClosesAndNeverRevised() {
    came(place, APRIL, 12);
    came(second, APRIL, 4);
    closing("2025-07-30").closeWhatIsDue();
    assertThat(bilans.of(partnership.id())).isEmpty();

    closing("2025-07-31").closeWhatIsDue();
    came(place, APRIL.plusDays(1), 50);
    closing("2025-08-15").closeWhatIsDue();

    var bilan = bilans.of(partnership.id(), SPRING).orElseThrow();
    assertThat(bilan.lines())
        .extracting(Bilan.Line::place, Bilan.Line::visits)
        .containsExactly(
            tuple("L’Établi", OptionalInt.of(12)), tuple("La Remise", OptionalInt.empty()));
    assertThat(bilan.total()).isEqualTo(new Disclosure.AtLeast(12));
  }

  @Test
  void aCountBelowElevenIsNotEvenWritten() {
    came(second, APRIL, 10);
    closing("2025-07-31").closeWhatIsDue();
    assertThat(
            jdbc.sql("SELECT count(visits) FROM impact.place_quarter WHERE place = ?")
                .param(second.id().value())
                .query(Integer.class)
                .single())
        .isZero();
    assertThatThrownBy(() -> jdbc.sql("UPDATE impact.place_quarter SET visits = 12").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void twoPartnershipsReadTheSameCountOfOnePlace() {
    came(place, APRIL, 20);
    closing("2025-07-31").closeWhatIsDue();
    came(place, APRIL, 7);
    var later =
        partnerships.open(place, organisation(OrganisationKind.AGENCY, "Agence de Niort"), APRIL);
    closing("2025-08-31").closeWhatIsDue();
    assertThat(bilans.of(later.id(), SPRING).orElseThrow().total())
        .isEqualTo(new Disclosure.Exact(20));
  }

  @Test
  void bothSidesReadTheSamePageAndAStrangerNone() throws Exception {
    came(place, APRIL, 31);
    closing("2025-07-31").closeWhatIsDue();
    var address = "/bilans/" + partnership.id() + "?trimestre=2025-T2";
    var read = member(place).page(address);
    assertThat(content(member(agency).page(address))).isEqualTo(content(read));
    assertThat(read)
        .contains("Bilan 2025-T2", ">31<", "moins de 11", "au moins 31", "1er avril 2025");
    assertThat(member(agency).page(address + "&lang=en")).contains("fewer than 11", "at least 31");

    var stranger = member(organisation(OrganisationKind.AGENCY, "Ailleurs"));
    assertThatThrownBy(() -> stranger.get(address))
        .hasRootCauseInstanceOf(AccessDeniedException.class);
    assertThat(new Pages(application, Actor.ANONYMOUS).get(address).getResponse().getStatus())
        .isEqualTo(302);
  }

  @Test
  void aQuarterThatIsNotClosedSaysWhenItWillBe() throws Exception {
    var next = Quarter.of(LocalDate.now(Clock.systemUTC())).next();
    assertThat(member(place).page("/bilans/" + partnership.id() + "?trimestre=" + next))
        .contains("Pas encore de bilan", "31 jours après");
    assertThat(member(place).page("/bilans/" + partnership.id() + "?trimestre=2019-T1"))
        .contains("n’existait pas encore");
    assertThat(
            member(place)
                .get("/bilans/" + partnership.id() + "?trimestre=hier")
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void theSheetSaysTheSame() throws Exception {
    came(place, APRIL, 31);
    closing("2025-07-31").closeWhatIsDue();
    assertThat(member(place).page("/bilans/" + partnership.id() + ".csv?trimestre=2025-T2"))
        .startsWith("\uFEFFTrimestre;Lieu;Venues\r\n")
        .contains("\r\n2025-T2;L’Établi;31\r\n2025-T2;La Remise;moins de 11\r\n")
        .endsWith("\r\n2025-T2;Ensemble;au moins 31\r\n");
  }

  /** Without the head of the page, which says on whose behalf one reads. */
  private static String content(String page) {
    return page.substring(page.indexOf("<main"));
  }

  private Pages member(Organisation organisation) {
    return new Pages(application, Pages.member(Role.READER, organisation.id()));
  }

  /** The job as it runs on that day. */
  private QuarterClosing closing(String day) {
    var then = Clock.fixed(Instant.parse(day + "T08:00:00Z"), ZoneOffset.UTC);
    return new QuarterClosing(partnerships, visits, closed, disclosure, transaction, then);
  }

  private void came(Organisation to, LocalDate day, int many) {
    VisitRows.add(jdbc, to.id(), day, many);
  }

  private Organisation organisation(OrganisationKind kind, String name) {
    return organisations.register(
        new Organisation(OrganisationId.random(), kind, name, "b-" + UUID.randomUUID()));
  }
}

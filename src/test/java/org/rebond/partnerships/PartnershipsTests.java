package org.rebond.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class PartnershipsTests {

  private static final LocalDate SINCE = LocalDate.of(2019, 3, 1);

  @Autowired Partnerships partnerships;
  @Autowired Timeline timeline;
  @Autowired Organisations organisations;

  private Organisation place;
  private Organisation agency;

  @BeforeEach
  void twoOrganisations() {
    place = organisation(OrganisationKind.THIRD_PLACE, "L’Établi");
    agency = organisation(OrganisationKind.AGENCY, "Agence de Melle");
  }

  @Test
  void opensOncePerPairEvenAskedTwiceAtOnce() throws Exception {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Partnership>> opened =
          two.invokeAll(
              List.of(
                  () -> partnerships.open(place, agency, SINCE),
                  () -> partnerships.open(place, agency, SINCE)));
      assertThat(opened.getFirst().get()).isEqualTo(opened.getLast().get());
    }
    assertThat(partnerships.of(List.of(place.id(), agency.id()))).hasSize(1);
  }

  @Test
  void isFoundFromEitherSideWithThePlaceFirst() {
    Partnership opened = partnerships.open(place, agency, SINCE);
    assertThat(partnerships.between(place.id(), agency.id())).contains(opened);
    assertThat(partnerships.of(List.of(agency.id()))).containsExactly(opened);
    assertThat(opened.place().organisation()).isEqualTo(place);
    assertThat(opened.names(Side.AGENCY)).isEqualTo("Agence de Melle");
    assertThat(partnerships.of(List.of())).isEmpty();
  }

  @Test
  void mayBeJoinedByOthers() {
    Organisation other = organisation(OrganisationKind.AGENCY, "Agence de Niort");
    Partnership opened = partnerships.open(place, agency, SINCE);
    partnerships.join(opened.id(), other, Side.AGENCY);
    partnerships.join(opened.id(), other, Side.AGENCY);
    assertThat(partnerships.get(opened.id()).names(Side.AGENCY))
        .isEqualTo("Agence de Melle, Agence de Niort");
    assertThat(partnerships.between(place.id(), other.id())).isPresent();
  }

  @Test
  void tellsWhatHappenedTheLatestFirst() {
    Partnership opened = partnerships.open(place, agency, SINCE);
    timeline.add(opened.id(), Moment.of("partnerships.timeline.opened", SINCE));
    timeline.add(
        opened.id(),
        Moment.of("partnerships.timeline.x", SINCE.plusDays(1), "a").by(Side.PLACE).at("/x"));
    assertThat(timeline.of(opened.id(), 5))
        .extracting(Moment::key)
        .containsExactly("partnerships.timeline.x", "partnerships.timeline.opened");
    assertThat(timeline.of(opened.id(), 1).getFirst().args()).containsExactly("a");
  }

  private Organisation organisation(OrganisationKind kind, String name) {
    return organisations.register(
        new Organisation(OrganisationId.random(), kind, name, "p-" + UUID.randomUUID()));
  }
}

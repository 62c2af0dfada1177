package org.rebond.partnerships.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.Town;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class PartnershipPageTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired Timeline timeline;
  @Autowired Clock clock;

  @Test
  void anEmptyListTeachesHowToStart() throws Exception {
    assertThat(town.signedIn(town.place(), Role.READER).get("/partenariats").body())
        .contains("Ici, vos partenariats", "/a-qui-s-adresser");
    assertThat(town.stranger().get("/partenariats").statusCode()).isEqualTo(302);
  }

  @Test
  void saysSinceWhenWithWhomAndHowAliveInBothLanguages() throws Exception {
    Organisation place = town.place();
    Partnership known = partnerships.open(place, town.agency(), LocalDate.of(2019, 3, 1));
    Person reader = town.signedIn(place, Role.READER);
    assertThat(reader.get(known.path()).body())
        .contains("Depuis mars 2019", "À relancer", "personne n’a encore de compte")
        .doesNotContain("Prévoir une rencontre");
    timeline.add(
        known.id(),
        Moment.of("partnerships.timeline.opened", LocalDate.now(clock)).by(Side.AGENCY));
    assertThat(reader.get(known.path() + "?lang=en").body())
        .contains("Since March 2019", "Partnership opened", "Alive");
    assertThat(reader.get("/partenariats").body()).contains(known.path());
  }

  @Test
  void aStrangerSeesNothingOfIt() throws Exception {
    Partnership known = partnerships.open(town.place(), town.agency(), LocalDate.of(2019, 3, 1));
    Person stranger = town.signedIn(town.agency(), Role.MANAGER);
    assertThat(stranger.get(known.path()).statusCode()).isEqualTo(403);
    assertThat(stranger.get("/partenariats").body()).doesNotContain(known.path());
    assertThat(stranger.get("/partenariats/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(
            stranger
                .post(
                    "/partenariats",
                    known.path() + "/correspondance/fin",
                    Map.of("organisation", known.agency().organisation().id().toString()))
                .statusCode())
        .isEqualTo(403);
  }
}

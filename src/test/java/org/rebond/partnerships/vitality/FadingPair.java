package org.rebond.partnerships.vitality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two teams that have not met for long, on a Monday in June 2027. */
record FadingPair(
    Town town,
    MovableClock clock,
    JdbcClient jdbc,
    Partnership partnership,
    Organisation place,
    EmailAddress director,
    EmailAddress facilitator,
    EmailAddress agent) {

  static final String MONDAY = "2027-06-07T10:00";

  static FadingPair in(Town town, Partnerships partnerships, MovableClock clock, JdbcClient jdbc) {
    Organisation place = town.place();
    Organisation agency = town.agency();
    town.member(agency, Role.READER);
    FadingPair pair =
        new FadingPair(
            town,
            clock,
            jdbc,
            partnerships.open(place, agency, LocalDate.of(2019, 3, 1)),
            place,
            town.member(place, Role.MANAGER),
            town.member(place, Role.FACILITATOR),
            town.member(agency, Role.FACILITATOR));
    pair.on(MONDAY);
    return pair;
  }

  String path() {
    return partnership.path();
  }

  void on(String wall) {
    clock.travelTo(LocalDateTime.parse(wall).atZone(ZoneId.of("Europe/Paris")).toInstant());
  }

  String page() throws Exception {
    return town.signedIn(facilitator).get(path()).body().replace('\u00a0', ' ');
  }

  String pause(String what) {
    return path() + "/vitalite/" + what;
  }

  void act(Person person, String what) throws Exception {
    assertThat(Person.located(person.post(path(), pause(what), Map.of()))).isEqualTo(path());
  }

  List<String> nudged() {
    return jdbc.sql(
            """
            SELECT on_day::text FROM partnerships.vitality_nudge
            WHERE partnership = ? ORDER BY on_day
            """)
        .param(partnership.id().value())
        .query(String.class)
        .list();
  }

  List<String> actions() {
    return jdbc.sql("SELECT action FROM audit.line WHERE subject = ?")
        .param(partnership.id().value())
        .query(String.class)
        .list();
  }

  UUID encounter(String kind, String wall) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO partnerships.encounter (id, partnership, kind, starts_at, minutes_long, zone,
              place, link, objective, planned_by, key)
            VALUES (?, ?, ?, ?::timestamp AT TIME ZONE 'Europe/Paris', 60, 'Europe/Paris', 'Melle',
              '', 'Se voir', 'PLACE', gen_random_uuid())
            """)
        .params(id, partnership.id().value(), kind, wall)
        .update();
    return id;
  }
}

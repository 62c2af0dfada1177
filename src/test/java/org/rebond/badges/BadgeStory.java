package org.rebond.badges;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A place with a desk and flyers, for each test its own. */
@Component
class BadgeStory {

  private final Organisations organisations;
  private final BatchIssue issue;
  private final Welcoming welcoming;
  private final JdbcClient jdbc;
  private final Clock clock;

  BadgeStory(
      Organisations organisations,
      BatchIssue issue,
      Welcoming welcoming,
      JdbcClient jdbc,
      Clock clock) {
    this.organisations = organisations;
    this.issue = issue;
    this.welcoming = welcoming;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  LocalDate today() {
    return BadgeCalendar.today(clock);
  }

  OrganisationId place() {
    var id = OrganisationId.random();
    organisations.register(
        new Organisation(id, OrganisationKind.THIRD_PLACE, "L’Établi", slug(id)));
    jdbc.sql(
            """
            INSERT INTO directory.third_place (organisation, source, source_key, plain, address,
              postal_code, commune, lat, lon, precision, activities, hours_said)
            SELECT ?, 'test', ?, 'l etabli', '3 rue du Marché', '79500', insee, 46.22, -0.14,
              'ADDRESS', '{CAFE,FABLAB}', 'mardi et jeudi de 14 h à 18 h'
            FROM geography.commune ORDER BY insee = '79174' DESC LIMIT 1
            """)
        .params(id.value(), id.toString())
        .update();
    return id;
  }

  static String slug(OrganisationId place) {
    return "l-etabli-" + place;
  }

  static Actor manager(OrganisationId place) {
    return actor(Role.MANAGER, place);
  }

  static Actor actor(Role role, OrganisationId place) {
    return new Actor(Optional.of(UUID.randomUUID()), Map.of(place, Set.of(role)), Set.of(), false);
  }

  static Desk desk(OrganisationId place) {
    return new Desk(UUID.randomUUID(), place, "Entrée", "accueil");
  }

  IssuedBatch batch(OrganisationId place, BadgePolicy policy) throws Refusal {
    return batch(place, policy, today().plusDays(90));
  }

  IssuedBatch batch(OrganisationId place, BadgePolicy policy, LocalDate notAfter) throws Refusal {
    var request =
        new BatchRequest(
            place, policy, notAfter, 50, List.of("Machines", "Un café"), "Porte bleue");
    return issue.issue(request, key(), manager(place));
  }

  static byte[] key() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  Verdict scan(Desk desk, UUID nonce, BadgeToken token) throws TooManyCodes {
    return scan(desk, nonce, token, today());
  }

  Verdict scan(Desk desk, UUID nonce, BadgeToken token, LocalDate day) throws TooManyCodes {
    return welcoming.welcome(desk, nonce, token.text(), day, desk.service()).verdict();
  }

  Verdict scan(Desk desk, BadgeToken token) throws TooManyCodes {
    return scan(desk, UUID.randomUUID(), token);
  }

  Verdict undo(Desk desk, UUID nonce, BadgeToken token) throws Refusal, TooManyCodes {
    return welcoming.undo(desk, nonce, token.text(), today(), desk.service());
  }

  int visits(OrganisationId place) {
    return jdbc.sql("SELECT coalesce(sum(n), 0) FROM badges.visits WHERE place = ?")
        .param(place.value())
        .query(Integer.class)
        .single();
  }

  int conflicts(IssuedBatch issued) {
    return jdbc.sql("SELECT conflicts FROM badges.batches WHERE number = ?")
        .param(issued.batch().number())
        .query(Integer.class)
        .single();
  }

  int uses(IssuedBatch issued) {
    return rows("coalesce(sum(uses), 0)", "ledger", issued);
  }

  int rows(String table, IssuedBatch issued) {
    return rows("count(*)", table, issued);
  }

  private int rows(String what, String table, IssuedBatch issued) {
    return jdbc.sql("SELECT %s FROM badges.%s WHERE batch = ?".formatted(what, table))
        .param(issued.batch().number())
        .query(Integer.class)
        .single();
  }
}

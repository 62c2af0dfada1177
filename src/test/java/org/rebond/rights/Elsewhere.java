package org.rebond.rights;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.Partnerships;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stranger: another place with its team, an agency of its own, one object of each kind. */
@TestComponent
class Elsewhere {

  private final Requests requests;
  private final JdbcClient jdbc;
  private final Cast cast;
  private final Grounds grounds;
  private final Partnerships partnerships;
  private final Papers papers;
  private final Loans loans;

  Elsewhere(
      Requests requests,
      JdbcClient jdbc,
      Cast cast,
      Grounds grounds,
      Partnerships partnerships,
      Papers papers,
      Loans loans) {
    this.requests = requests;
    this.jdbc = jdbc;
    this.cast = cast;
    this.grounds = grounds;
    this.partnerships = partnerships;
    this.papers = papers;
    this.loans = loans;
  }

  /**
   * What stands elsewhere.
   *
   * @param signs the signatory of its agency
   * @param things by the name that addresses give them
   */
  record Made(Organisation place, List<Someone> team, UUID signs, Map<String, String> things) {}

  Made made() {
    Organisation place = grounds.place("Ailleurs");
    Organisation agency = grounds.agency("Agence d’ailleurs");
    List<Someone> team = cast.team("stranger", place.id(), cast.address());
    Making theirs = new Making(requests, jdbc, team.get(2));
    UUID partnership = partnerships.open(place, agency, LocalDate.of(2026, 1, 5)).id().value();
    UUID agreement = theirs.agreement(partnership, place, agency, "a@example.org", "b@example.org");
    theirs.send(agreement);
    Map<String, String> things = new HashMap<>(things(theirs, place, partnership, agreement));
    things.put("agencySlug", agency.slug());
    things.put("delegation", loans.toCome(team, place).toString());
    return new Made(place, team, theirs.signatory(agreement, agency), Map.copyOf(things));
  }

  private Map<String, String> things(
      Making theirs, Organisation place, UUID partnership, UUID agreement) {
    UUID desk = UUID.randomUUID();
    theirs.desk(place, desk);
    Map<String, String> things = new HashMap<>(papers.photo(place));
    things.put("organisation", place.id().toString());
    things.put("slug", place.slug());
    things.put("partnership", partnership.toString());
    things.put("agreement", agreement.toString());
    things.put("offer", theirs.offer(place).toString());
    things.put("invitation", theirs.invitation(place).toString());
    things.put("desk", desk.toString());
    Someone asker = cast.newcomer();
    things.put("account", asker.account());
    things.put("request", papers.request(asker, place).toString());
    things.put("number", theirs.batch(place));
    things.put("encounter", theirs.encounter(partnership).toString());
    things.put("signatory", theirs.signatory(agreement, place).toString());
    return things;
  }
}

package org.rebond.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.Partnerships;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A place and an agency that work together, a stranger beside them, everybody who could come, and
 * one object of each kind; made by the forms of the site, once.
 */
@TestComponent
class World {

  private final Requests requests;
  private final JdbcClient jdbc;
  private final Cast cast;
  private final Grounds grounds;
  private final Partnerships partnerships;
  private final Papers papers;
  private final List<Someone> people = new ArrayList<>();
  private final List<Thing> things = new ArrayList<>();
  private final Map<String, String> strangers = new HashMap<>();

  World(
      Requests requests,
      JdbcClient jdbc,
      Cast cast,
      Grounds grounds,
      Partnerships partnerships,
      Papers papers) {
    this.requests = requests;
    this.jdbc = jdbc;
    this.cast = cast;
    this.grounds = grounds;
    this.partnerships = partnerships;
    this.papers = papers;
  }

  /** Columns of the table, in their order. */
  List<Someone> people() {
    made();
    return people;
  }

  Someone somebody(String name) {
    return people().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** Objects of this address: one for each way it could belong to somebody. */
  List<Thing> things(Route route) {
    made();
    return things.stream().filter(thing -> thing.fits(route)).toList();
  }

  Thing thing(String under, String name) {
    made();
    return things.stream()
        .filter(thing -> thing.under().equals(under) && thing.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What belongs to the stranger, by the name that addresses give it. */
  Map<String, String> strangersThings() {
    made();
    return strangers;
  }

  private synchronized void made() {
    if (!people.isEmpty()) {
      return;
    }
    Organisation place = grounds.place("L’Établi");
    Organisation agency = grounds.agency("Agence de Melle");
    EmailAddress signs = cast.address();
    List<Someone> placeTeam = cast.team("place", place.id(), signs);
    Making ours = new Making(requests, jdbc, placeTeam.get(2));
    UUID contact = ours.contact(place, agency);
    Someone correspondent = cast.holder("correspondent", "repondre-contact", contact, requests);
    new Making(requests, jdbc, correspondent).accept(contact);
    UUID shared = partnerships.between(place.id(), agency.id()).orElseThrow().id().value();
    grounds.report(shared.toString(), place.id());
    String[] signatories = {signs.value(), cast.address().value()};
    UUID draft = ours.agreement(shared, place, agency, signatories);
    UUID sent = ours.agreement(shared, place, agency, signatories);
    ours.send(sent);
    UUID agencySigns = ours.signatory(sent, agency);
    List<Someone> agencyTeam = cast.team("agency", agency.id(), cast.address());

    Organisation elsewhere = grounds.place("Ailleurs");
    Organisation far = grounds.agency("Agence d’ailleurs");
    List<Someone> strangerTeam = cast.team("stranger", elsewhere.id(), cast.address());
    Making theirs = new Making(requests, jdbc, strangerTeam.get(2));
    UUID apart = partnerships.open(elsewhere, far, LocalDate.of(2026, 1, 5)).id().value();
    UUID other = theirs.agreement(apart, elsewhere, far, "a@example.org", "b@example.org");
    theirs.send(other);
    strangers(theirs, elsewhere, apart, other);
    strangers.put("delegation", papers.delegation(strangerTeam, elsewhere).toString());

    UUID deskId = UUID.randomUUID();
    String credential = cast.desk(ours.desk(place, deskId), requests);
    people(correspondent, agencySigns, theirs.signatory(other, far));
    people.addAll(placeTeam);
    people.addAll(agencyTeam);
    people.addAll(strangerTeam);
    Someone administrator = cast.administrator();
    Someone newcomer = cast.newcomer();
    people.addAll(List.of(administrator, newcomer, Someone.desk("desk", credential)));
    people.add(placeTeam.get(2).notFresh());
    people.add(administrator.notFresh());

    things.add(Thing.of("/bilans/", "shared", "partnership", shared));
    things.addAll(new Meetings(ours).things(shared));
    things.add(Thing.of("/contacts/", "from the place", "id", contact).sending("kind", "DATES"));
    things.add(
        Thing.of("/conventions/", "draft", "id", draft)
            .sending("signatory", ours.signatory(draft, agency)));
    Thing sentThing = Thing.of("/conventions/", "sent; the agency's signature", "id", sent);
    things.add(sentThing.sending("signatory", agencySigns));
    things.add(
        Thing.of("/conventions/", "sent; the place's signature", "id", sent)
            .sending("signatory", ours.signatory(sent, place)));
    things.add(organisation("the place", place, ours, placeTeam, newcomer));
    Making agencys = new Making(requests, jdbc, agencyTeam.get(2));
    things.addAll(SharedThings.of(shared, ours, agencys, agency.id()));
    things.add(organisation("the agency", agency, agencys, agencyTeam, newcomer));
    Map<String, String> atPlace = Map.of("slug", place.slug(), "id", deskId.toString());
    Map<String, String> batch = Map.of("number", ours.batch(place));
    things.add(Thing.of("/lieux/", "the place", both(both(atPlace, batch), papers.photo(place))));
    things.add(Thing.of("/b/lots/", "of the place", batch));
    String unopened = ours.desk(place, UUID.randomUUID());
    things.add(Thing.of("/accueil/ouverture/", "not opened", "secret", unopened));
    things.add(Thing.of("/agences/", "the agency", "slug", agency.slug()));
    things.add(Thing.of("/directions/", "any", "slug", grounds.directorate()));
    things.add(
        Thing.of("/lien/", "not opened", "secret", cast.secret("repondre-contact", contact)));
    things.add(Thing.of("/demo/personas/", "any", "key", cast.persona()));
    things.addAll(papers.things(placeTeam, place, elsewhere));
    things.add(
        Thing.of("", "", Map.of())
            .sending("partenariat", shared)
            .sending("lieu", place.slug())
            .sending("agence", agency.slug()));
  }

  private void people(Someone correspondent, UUID agencySigns, UUID elsewhereSigns) {
    people.add(Someone.nobody("anyone"));
    people.add(correspondent);
    people.add(cast.holder("named to sign", "signer", agencySigns, requests));
    people.add(cast.holder("another link", "signer", elsewhereSigns, requests));
  }

  private Thing organisation(
      String name, Organisation organisation, Making making, List<Someone> team, Someone asker) {
    return Thing.of(
        "/organisations/",
        name,
        Map.of(
            "id", organisation.id().toString(),
            "offer", making.offer(organisation).toString(),
            "invitation", making.invitation(organisation).toString(),
            "request", papers.request(asker, organisation).toString(),
            "delegation", papers.delegation(team, organisation).toString(),
            "account", team.get(1).account()));
  }

  private void strangers(Making theirs, Organisation elsewhere, UUID partnership, UUID agreement) {
    UUID desk = UUID.randomUUID();
    theirs.desk(elsewhere, desk);
    strangers.put("organisation", elsewhere.id().toString());
    strangers.put("slug", elsewhere.slug());
    strangers.put("partnership", partnership.toString());
    strangers.put("agreement", agreement.toString());
    strangers.put("offer", theirs.offer(elsewhere).toString());
    strangers.put("invitation", theirs.invitation(elsewhere).toString());
    strangers.put("desk", desk.toString());
    Someone asker = cast.newcomer();
    strangers.put("account", asker.account());
    strangers.put("request", papers.request(asker, elsewhere).toString());
    strangers.put("number", theirs.batch(elsewhere));
    strangers.putAll(papers.photo(elsewhere));
    strangers.put("encounter", theirs.encounter(partnership).toString());
    strangers.put("signatory", theirs.signatory(agreement, elsewhere).toString());
  }

  private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
    Map<String, String> both = new HashMap<>(one);
    both.putAll(other);
    return both;
  }
}

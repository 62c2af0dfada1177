package org.rebond.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnerships;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A place and an agency that work together, a stranger beside them, who stands above them,
 * everybody who could come, and one object of each kind; made by the forms of the site, once.
 */
@TestComponent
class World {

  private final Requests requests;
  private final JdbcClient jdbc;
  private final Cast cast;
  private final Grounds grounds;
  private final Partnerships partnerships;
  private final Papers papers;
  private final Loans loans;
  private final Elsewhere elsewhere;
  private final Beyond beyond;
  private final List<Someone> people = new ArrayList<>();
  private final List<Thing> things = new ArrayList<>();
  private final Map<String, String> strangers = new HashMap<>();

  World(
      Requests requests,
      JdbcClient jdbc,
      Cast cast,
      Grounds grounds,
      Partnerships partnerships,
      Papers papers,
      Loans loans,
      Elsewhere elsewhere,
      Beyond beyond) {
    this.requests = requests;
    this.jdbc = jdbc;
    this.cast = cast;
    this.grounds = grounds;
    this.partnerships = partnerships;
    this.papers = papers;
    this.loans = loans;
    this.elsewhere = elsewhere;
    this.beyond = beyond;
  }

  /** Everybody in the table, in its order. */
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
    Someone head = cast.member("place administrator", place.id(), Role.ADMINISTRATOR);
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
    Making agencys = new Making(requests, jdbc, agencyTeam.get(2));

    Organisation mediator = grounds.place("Un tiers");
    beyond.mediates(mediator, shared, placeTeam.get(1), agencyTeam.get(1));
    beyond.help(contact, true);
    UUID waiting = ours.contact(place, grounds.agency("Agence qui n’a pas répondu"));
    beyond.help(waiting, false);
    Elsewhere.Made there = elsewhere.made();
    strangers.putAll(there.things());

    UUID deskId = UUID.randomUUID();
    String credential = cast.desk(ours.desk(place, deskId), requests);
    people.add(Someone.nobody("anyone"));
    people.add(correspondent);
    people.add(cast.holder("named to sign", "signer", agencySigns, requests));
    people.add(cast.holder("another link", "signer", there.signs(), requests));
    people.add(cast.holder("own data", "mes-donnees", UUID.randomUUID(), requests));
    people.addAll(placeTeam);
    people.add(head);
    List<Someone> deputies = loans.deputies("place", placeTeam, place);
    people.addAll(deputies);
    people.addAll(agencyTeam);
    people.addAll(there.team());
    Beyond.Made above = beyond.made(place, mediator);
    people.addAll(above.people());
    strangers.putAll(above.strangers());
    Someone administrator = cast.administrator();
    Someone newcomer = cast.newcomer();
    people.addAll(List.of(administrator, newcomer, Someone.desk("desk", credential)));
    people.add(placeTeam.get(2).notFresh());
    people.add(administrator.notFresh());

    things.add(Thing.of("/bilans/", "shared", "partnership", shared));
    things.addAll(new Meetings(ours).things(shared));
    things.add(contact("from the place; help was asked, the agency alone knows", waiting));
    things.add(contact("from the place; accepted, the directorate helped", contact));
    things.addAll(Agreements.things(ours, place, agency, draft, sent));
    things.add(organisation("the place", place, ours, placeTeam, newcomer));
    things.add(member("the place; the administrator of its team", place, head));
    things.add(member("the place; its deputy", place, deputies.getFirst()));
    things.addAll(SharedThings.of(shared, ours, agencys, agency.id()));
    things.addAll(above.things());
    things.add(organisation("the agency", agency, agencys, agencyTeam, newcomer));
    Map<String, String> atPlace = new HashMap<>(papers.photo(place));
    Map<String, String> batch = Map.of("number", ours.batch(place));
    atPlace.putAll(batch);
    atPlace.putAll(Map.of("slug", place.slug(), "id", deskId.toString()));
    things.add(Thing.of("/lieux/", "the place", atPlace));
    things.add(Thing.of("/b/lots/", "of the place", batch));
    String unopened = ours.desk(place, UUID.randomUUID());
    things.add(Thing.of("/accueil/ouverture/", "not opened", "secret", unopened));
    things.add(Thing.of("/agences/", "the agency", "slug", agency.slug()));
    things.add(Thing.of("/directions/", "any", "slug", grounds.directorate()));
    things.add(
        Thing.of("/lien/", "not opened", "secret", cast.secret("repondre-contact", contact)));
    things.add(Thing.of("/demo/personas/", "any", "key", cast.persona()));
    things.addAll(papers.things(placeTeam, place, there.place()));
    things.add(
        Thing.of("", "", Map.of())
            .sending("partenariat", shared)
            .sending("lieu", place.slug())
            .sending("agence", agency.slug()));
  }

  private static Thing contact(String name, UUID id) {
    return Thing.of("/contacts/", name, "id", id).sending("kind", "DATES");
  }

  private static Thing member(String name, Organisation team, Someone member) {
    return Thing.of(
        "/organisations/{id}/membres/",
        name,
        Map.of("id", team.id().toString(), "account", member.account()));
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
            "delegation", loans.toCome(team, organisation).toString(),
            "account", team.get(1).account()));
  }
}

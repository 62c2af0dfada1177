package org.rebond.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the {@link World} lacks, for every form to be there for somebody to fill. */
record MoreThings(World world, Requests requests, JdbcClient jdbc, Grounds grounds) {

  List<Thing> all() {
    Making stranger = new Making(requests, jdbc, world.somebody("stranger manager"));
    Making ours = new Making(requests, jdbc, world.somebody("place manager"));
    Making agencys = new Making(requests, jdbc, world.somebody("agency manager"));
    Map<String, String> theirs = world.strangersThings();
    String agency = variable("/agences/", "the agency", "slug");
    String place = variable("/lieux/", "the place", "slug");
    String asked =
        stranger.located(
            "/contacts", "lieu", of(theirs, "slug"), "agence", agency, "message", "Bonjour");
    UUID shared = UUID.fromString(variable("/partenariats/", "shared", "id"));
    // Both would rather read one word than wait: then they keep a sentence of it.
    String word =
        "/partenariats/" + shared + "/mots/" + variable("/partenariats/", "shared", "word");
    ours.located(word + "/decouverte");
    agencys.located(word + "/decouverte");
    jdbc.sql("INSERT INTO partnerships.contact_address (contact, email) VALUES (?, ?)")
        .param(Making.id(asked))
        .param("accueil@example.org")
        .update();
    List<Thing> more = new ArrayList<>();
    more.add(Thing.of("/contacts/", "not answered", "id", Making.id(asked)));
    more.add(Thing.of("", "", Map.of()).sending("lieu", place).sending("agence", far()));
    // One of them is called off before the other is changed.
    more.add(Thing.of("/rencontres/", "planned", "id", ours.encounter(shared)));
    more.add(Thing.of("/rencontres/", "planned too", "id", ours.encounter(shared)));
    more.add(Thing.of("/rencontres/", "over", "id", over(ours.encounter(shared))));
    more.add(
        Thing.of("/conventions/", "of strangers", "id", of(theirs, "agreement"))
            .sending("signatory", of(theirs, "signatory")));
    // Nobody mediates there yet.
    more.add(
        Thing.of(
            "/partenariats/",
            "of strangers",
            Map.of("id", of(theirs, "partnership"), "word", "travail")));
    more.add(Thing.of("/organisations/", "the directorate", "id", directorate()));
    return more;
  }

  private UUID over(UUID encounter) {
    jdbc.sql("UPDATE partnerships.encounter SET starts_at = now() - interval '2 days' WHERE id = ?")
        .param(encounter)
        .update();
    return encounter;
  }

  UUID directorate() {
    return jdbc.sql("SELECT id FROM organisations.organisation WHERE slug = ?")
        .param(grounds.directorate())
        .query(UUID.class)
        .single();
  }

  /** The agency that the stranger works with. */
  private String far() {
    return jdbc.sql(
            """
            SELECT slug FROM organisations.organisation
            WHERE kind = 'AGENCY' AND name = 'Agence d’ailleurs'
            """)
        .query(String.class)
        .single();
  }

  private String variable(String under, String name, String variable) {
    return of(world.thing(under, name).variables(), variable);
  }

  private static String of(Map<String, String> things, String name) {
    return Objects.requireNonNull(things.get(name), name);
  }
}

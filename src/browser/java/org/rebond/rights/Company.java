package org.rebond.rights;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.PersonalLinks;
import org.rebond.organisations.OrganisationId;

/** Everybody who sees pages of their own, each come in by a link. */
record Company(World world, Cast cast, Accounts accounts, PersonalLinks links, URI site) {

  /** Whoever sees most comes first: the others are asked for what is left. */
  List<Walker> all(UUID directorate) {
    List<Walker> all = new ArrayList<>();
    for (String name :
        List.of(
            "place manager",
            "stranger manager",
            "agency manager",
            "administrator",
            "place signatory",
            "newcomer")) {
      all.add(member(name, world.somebody(name)));
    }
    Someone territory =
        cast.team("directorate", new OrganisationId(directorate), cast.address()).get(2);
    all.add(member("directorate manager", territory));
    Map<String, String> contact =
        world.thing("/contacts/", "from the place; accepted, the directorate helped").variables();
    all.add(holder("correspondent", "repondre-contact", contact, "id"));
    all.add(signing());
    Thing desk = world.thing("/accueil/ouverture/", "not opened");
    all.add(new Walker("desk", site).opening(desk.under() + desk.variables().get("secret")));
    all.add(new Walker("anyone", site));
    return asked(all);
  }

  /** For a code: it is on its way, so that there is a field to type it in. */
  private List<Walker> asked(List<Walker> all) {
    String confirmation = "/connexion/confirmation";
    all.getFirst().sending(confirmation, confirmation, Map.of());
    all.getLast().sending("/connexion", "/connexion", Map.of("email", cast.address().value()));
    return all;
  }

  private Walker signing() {
    Map<String, String> theirs = world.strangersThings();
    String agreement = "/conventions/" + theirs.get("agreement");
    String signatory = Objects.requireNonNull(theirs.get("signatory"));
    return holder("named to sign", "signer", theirs, "signatory")
        .sending(agreement + "/signature", agreement + "/code", Map.of("signatory", signatory));
  }

  private Walker member(String name, Someone someone) {
    UUID account = UUID.fromString(someone.account());
    var link = links.issue("connexion", account, accounts.email(account).orElseThrow());
    return new Walker(name, site).opening(link.getPath());
  }

  private Walker holder(String name, String purpose, Map<String, String> of, String subject) {
    UUID id = UUID.fromString(Objects.requireNonNull(of.get(subject)));
    return new Walker(name, site).opening(links.issue(purpose, id, cast.address()).getPath());
  }
}

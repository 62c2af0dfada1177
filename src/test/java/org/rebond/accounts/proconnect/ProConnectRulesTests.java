package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.Siret;
import org.rebond.testing.Mailbox;
import org.rebond.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class ProConnectRulesTests extends WithProConnect {

  private static final String PAGE = "/administration/proconnect";
  private static final Actor ADMINISTRATOR =
      new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);

  @Autowired Rules rules;
  @Autowired Organisations organisations;
  @Autowired Memberships memberships;
  @Autowired WebApplicationContext application;

  private final String siret = siret();

  @Test
  void aRuleAsksTheTeamWhereItDoesNotSayAtOnce() throws Exception {
    OrganisationId agency = agency();
    String manager = manager(agency);
    rules.add(agency, siret, "agence DE niort", "", false, ADMINISTRATOR);
    rules.add(agency(), siret, "Agence de Melle", "", false, ADMINISTRATOR);
    worksThere();
    firstTime(person);
    assertThat(person.get("/aujourdhui").body()).contains("une demande est partie");
    assertThat(memberships.of(account())).isEmpty();
    assertThat(Mailbox.of(mailServer).awaitTo(manager)).contains(email.value());
    assertThat(requests()).as("the other agency of the SIRET is not asked").isOne();
  }

  @Test
  void aRuleLetsInAsAReaderAndWhatAManagerUndoesIsNotDoneAgain() throws Exception {
    OrganisationId agency = agency();
    manager(agency);
    rules.add(agency, siret, "", email.domain(), true, ADMINISTRATOR);
    worksThere();
    firstTime(person);
    assertThat(person.get("/aujourdhui").body()).contains("en lecture");
    assertThat(memberships.of(account())).isEqualTo(Map.of(agency, Set.of(Role.READER)));
    assertThat(trail(agency.value())).contains("accounts.joinedByRule");

    memberships.remove(account(), agency);
    goThere(browser());
    assertThat(memberships.of(account())).isEmpty();
    jdbc.sql("DELETE FROM accounts.proconnect_identity WHERE account = ?")
        .param(account())
        .update();
    firstTime(browser());
    assertThat(memberships.of(account())).as("nor by unlinking and linking").isEmpty();
  }

  /** The first one of a team runs it: a person decides on that. */
  @Test
  void aTeamThatNobodyManagesIsAskedWhateverTheRuleSays() throws Exception {
    OrganisationId agency = agency();
    rules.add(agency, siret, "", email.domain(), true, ADMINISTRATOR);
    worksThere();
    firstTime(person);
    assertThat(memberships.of(account())).isEmpty();
    assertThat(requests()).isOne();
  }

  /** What the provider says of the address counts for nothing: only the proven one does. */
  @Test
  void theDomainIsThatOfTheProvenAddress() throws Exception {
    OrganisationId agency = agency();
    manager(agency);
    String domain = "d" + UUID.randomUUID() + ".example";
    worksThere();
    firstTime(person);
    rules.add(agency, "", "", domain, true, ADMINISTRATOR);
    PROVIDER.agent =
        new TestProConnect.Agent(PROVIDER.agent.sub(), "x@" + domain, siret, PROVIDER.agent.unit());
    goThere(browser());
    assertThat(memberships.of(account())).isEmpty();
  }

  @Test
  void onlyAnAdministratorKeepsRulesAndOnlyThoseThatMakeSense() throws Exception {
    Actor other = Pages.member(Role.ADMINISTRATOR, agency());
    assertThatThrownBy(() -> rules.add(agency(), siret, "", "", false, other))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> rules.list(other)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> rules.remove(UUID.randomUUID(), other)).isInstanceOf(NotAllowed.class);
    assertThat(new Pages(application, ADMINISTRATOR).page(PAGE)).contains("Rattachement");

    Organisation agency = organisations.find(agency()).orElseThrow();
    assertThat(add("page", "/agences/inconnue", "siret", siret)).contains("aucune organisation");
    String page = agency.path();
    assertThat(add("page", page)).contains("au moins un SIRET");
    assertThat(add("page", page, "siret", "12")).contains("pas un SIRET");
    assertThat(add("page", page, "domain", "gmail.com")).contains("ouverte à tous");
    assertThat(add("page", page, "domain", "localhost")).contains("pas complet");
    assertThat(add("page", page, "siret", siret, "atOnce", "yes"))
        .contains("indiquez un domaine", "value=\"" + siret + "\"");
    assertThat(add("page", "https://x.example" + page + "?a=b", "siret", siret)).isEmpty();
    assertThat(new Pages(application, ADMINISTRATOR).page(PAGE)).contains(agency.name(), siret);
    UUID rule =
        rules.list(ADMINISTRATOR).stream()
            .filter(one -> one.siret().equals(siret))
            .findFirst()
            .orElseThrow()
            .id();
    new Pages(application, ADMINISTRATOR).post(PAGE + "/" + rule + "/retrait");
    assertThat(trail(agency.id().value()))
        .containsExactly("accounts.proConnectRuleAdded", "accounts.proConnectRuleRemoved");
  }

  private String add(String... form) throws Exception {
    return new Pages(application, ADMINISTRATOR)
        .post(PAGE, form)
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private void worksThere() {
    PROVIDER.agent =
        new TestProConnect.Agent(
            UUID.randomUUID().toString(), email.value(), siret, "Agence de Niort");
  }

  private OrganisationId agency() {
    OrganisationId id = OrganisationId.random();
    return organisations
        .register(new Organisation(id, OrganisationKind.AGENCY, "Agence " + id, "agence-" + id))
        .id();
  }

  private String manager(OrganisationId agency) {
    EmailAddress address = new EmailAddress(UUID.randomUUID() + "@example.org");
    memberships.grant(accounts.findOrCreate(address), agency, Role.MANAGER);
    return address.value();
  }

  /** Any that adds up. */
  private static String siret() {
    String digits = "%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    return IntStream.range(0, 10)
        .mapToObj(last -> "21790" + digits + last)
        .filter(one -> Siret.parse(one).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private int requests() {
    return jdbc.sql("SELECT count(*) FROM accounts.join_request WHERE account = ?")
        .param(account())
        .query(Integer.class)
        .single();
  }
}

package org.rebond.accounts.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class DomainTests {

  @Autowired Crew crew;
  @Autowired TeamDomains domains;
  @Autowired Joining joining;
  @Autowired NearTeams near;

  private final String domain = UUID.randomUUID() + ".example";
  private Organisation place;
  private Actor manager;
  private Actor colleague;

  @BeforeEach
  void aTeam() {
    place = crew.organisation();
    manager = crew.member(at("boss"), place.id(), Role.MANAGER);
    colleague = crew.person(at("colleague"));
  }

  @Test
  void aColleagueSeesTheTeamAndStillHasToBeAccepted() throws Exception {
    assertThat(near.note(Crew.id(colleague), colleague)).isEmpty();
    domains.declare(place.id(), manager);
    assertThat(domains.recognising(at("colleague"))).containsExactly(place);
    assertThat(near.note(Crew.id(colleague), colleague)).isPresent();
    assertThat(joining.ask(place.id(), colleague)).isFalse();
    assertThat(crew.again(colleague).roles()).isEmpty();
  }

  @Test
  void aTeamThatSaysSoLetsItsColleaguesInAsReaders() throws Exception {
    domains.declare(place.id(), manager);
    domains.open(place.id(), domain, true, manager);
    assertThat(joining.ask(place.id(), colleague)).isTrue();
    assertThat(crew.again(colleague).roles().get(place.id())).containsExactly(Role.READER);
    assertThat(joining.ask(place.id(), crew.person(Crew.address()))).isFalse();
  }

  @Test
  void aDomainThatSeveralDeclareLetsNobodyInByItself() throws Exception {
    domains.declare(place.id(), manager);
    domains.open(place.id(), domain, true, manager);
    Organisation other = crew.organisation();
    Actor neighbour = crew.member(at("neighbour"), other.id(), Role.MANAGER);
    domains.declare(other.id(), neighbour);
    assertThat(domains.recognising(at("colleague"))).containsExactlyInAnyOrder(place, other);
    assertThat(joining.ask(place.id(), colleague)).isFalse();
    assertThatThrownBy(() -> domains.open(other.id(), domain, true, neighbour))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void anAgencyNeverLetsAnyoneInByItsOperatorsDomain() throws Exception {
    Organisation agency = crew.organisation(OrganisationKind.AGENCY);
    Actor head = crew.member(at("head"), agency.id(), Role.MANAGER);
    domains.declare(agency.id(), head);
    assertThatThrownBy(() -> domains.open(agency.id(), domain, true, head))
        .isInstanceOf(Refusal.class);
    assertThat(joining.ask(agency.id(), colleague)).isFalse();
  }

  @Test
  void aPublicProviderSaysNothingOfATeam() {
    Actor private_ =
        crew.member(new EmailAddress(UUID.randomUUID() + "@laposte.net"), place.id(), Role.MANAGER);
    assertThatThrownBy(() -> domains.declare(place.id(), private_)).isInstanceOf(Refusal.class);
    assertThat(PublicMail.provides("gmail.com")).isTrue();
    assertThat(PublicMail.provides("orange.fr")).isTrue();
    assertThat(PublicMail.provides("francetravail.fr")).isFalse();
  }

  @Test
  void onlyAManagerDeclaresAndOnlyTheDomainOfTheirOwnAddress() throws Exception {
    Actor facilitator = crew.member(at("f"), place.id(), Role.FACILITATOR);
    assertThatThrownBy(() -> domains.declare(place.id(), facilitator))
        .isInstanceOf(NotAllowed.class);
    domains.declare(place.id(), manager);
    assertThat(domains.of(place.id())).extracting(TeamDomains.Line::domain).containsExactly(domain);
    assertThatThrownBy(() -> domains.forget(place.id(), domain, facilitator))
        .isInstanceOf(NotAllowed.class);
  }

  private EmailAddress at(String name) {
    return new EmailAddress(name + "@" + domain);
  }
}

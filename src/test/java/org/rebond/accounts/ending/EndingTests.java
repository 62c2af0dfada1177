package org.rebond.accounts.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.teams.Crew;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Closures;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Role;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class EndingTests {

  @Autowired Crew crew;
  @Autowired Ending ending;
  @Autowired Renaming renaming;
  @Autowired Closures closures;
  @Autowired Accounts accounts;
  @Autowired MovableClock clock;
  @Autowired GreenMail mailServer;

  private Organisation old;
  private Organisation next;
  private Actor oldHead;
  private Actor nextHead;
  private Actor administrator;

  @BeforeEach
  void twoAgenciesAndAnAdministrator() {
    old = crew.organisation(OrganisationKind.THIRD_PLACE);
    next = crew.organisation(OrganisationKind.THIRD_PLACE);
    oldHead = crew.member(old.id(), Role.MANAGER);
    nextHead = crew.member(next.id(), Role.MANAGER);
    UUID account = accounts.findOrCreate(Crew.address());
    administrator = new Actor(Optional.of(account), Map.of(), Set.of(), true);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
  }

  @Test
  void aClosedOneIsReadAndNotWritten() {
    ending.close(old.id(), oldHead);
    Actor after = crew.again(oldHead);
    assertThat(after.is(Role.READER, old.id())).isTrue();
    assertThat(after.is(Role.FACILITATOR, old.id())).isFalse();
    assertThat(Mailbox.of(mailServer).awaitTo(crew.email(oldHead))).contains("vient d’être fermée");
  }

  @Test
  void itsTeamTakesItBackForThirtyDaysAndTheAdministratorForGood() {
    ending.close(old.id(), oldHead);
    ending.reopen(old.id(), crew.again(oldHead));
    assertThat(crew.again(oldHead).is(Role.MANAGER, old.id())).isTrue();
    ending.close(old.id(), oldHead);
    clock.advance(Duration.ofDays(31));
    assertThatThrownBy(() -> ending.reopen(old.id(), crew.again(oldHead)))
        .isInstanceOf(NotAllowed.class);
    ending.reopen(old.id(), administrator);
    assertThat(closures.of(old.id())).isEmpty();
  }

  @Test
  void anAgencyIsClosedByTheAdministratorAlone() {
    Organisation agency = crew.organisation(OrganisationKind.AGENCY);
    Actor head = crew.member(agency.id(), Role.MANAGER);
    assertThatThrownBy(() -> ending.close(agency.id(), head)).isInstanceOf(NotAllowed.class);
    ending.close(agency.id(), administrator);
    assertThat(closures.of(agency.id())).isPresent();
  }

  @Test
  void onlyWhoManagesItClosesItAndOnlyTheAdministratorMerges() {
    Actor facilitator = crew.member(old.id(), Role.FACILITATOR);
    for (Actor other : List.of(facilitator, nextHead, Actor.ANONYMOUS)) {
      assertThatThrownBy(() -> ending.close(old.id(), other)).isInstanceOf(NotAllowed.class);
    }
    for (Actor other : List.of(oldHead, nextHead, Actor.ANONYMOUS)) {
      assertThatThrownBy(() -> ending.merge(old.id(), next.id(), other))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> ending.part(old.id(), other)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> renaming.rename(old.id(), "Autre", other))
          .isInstanceOf(NotAllowed.class);
    }
  }
}

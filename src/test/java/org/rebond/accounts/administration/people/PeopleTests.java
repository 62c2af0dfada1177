package org.rebond.accounts.administration.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class PeopleTests {

  private static final String PAGE = "/administration/personnes";

  @Autowired PeopleDesk desk;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired WebApplicationContext application;

  private final Actor administrator =
      new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);

  @Test
  void findsByAPartOfTheAddressAndTakesWildcardsForLetters() throws Exception {
    String mark = mark();
    account(mark + "_un@example.org");
    account(mark + "xdeux@example.org");
    assertThat(desk.find(mark.toUpperCase(java.util.Locale.ROOT), administrator)).hasSize(2);
    assertThat(desk.find(mark + "_", administrator)).hasSize(1);
    assertThat(desk.find("%%%", administrator)).isEmpty();
    assertThat(desk.find("ex", administrator)).as("too short").isEmpty();
  }

  /** A part of somebody's address must stand in no history, bookmark or log of a proxy. */
  @Test
  void theSearchIsSentAndNoAddressStandsInAnAddress() throws Exception {
    String mark = mark();
    UUID one = account(mark + "_un@example.org");
    account(mark + "xdeux@example.org");
    Pages pages = new Pages(application, administrator);
    MvcResult found = pages.post(PAGE, "adresse", mark);
    assertThat(found.getResponse().getStatus()).isEqualTo(200);
    assertThat(found.getResponse().getContentAsString())
        .contains(mark + "_un@example.org", mark + "xdeux@example.org")
        .contains("<form method=\"post\" action=\"" + PAGE + "\"")
        .doesNotContain("?adresse=");
    assertThat(pages.page(PAGE + "?adresse=" + mark))
        .as("an address of before finds nobody")
        .doesNotContain(mark + "_un@example.org");

    MvcResult ended = pages.post(PAGE + "/" + one + "/sessions/fin", "adresse", mark);
    assertThat(ended.getResponse().getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(pages.page(PAGE, Map.copyOf(ended.getFlashMap())))
        .contains(mark + "_un@example.org", mark + "xdeux@example.org");
  }

  @Test
  void endsEverySessionOfOneAccountAndOfNoOther() {
    UUID one = account(mark() + "@example.org");
    UUID other = account(mark() + "@example.org");
    openSession(one);
    openSession(one);
    openSession(other);
    desk.endSessions(one, administrator);
    assertThat(sessions(one)).isZero();
    assertThat(sessions(other)).isOne();
    assertThat(actions(one)).containsExactly("accounts.sessionsEnded");
  }

  @Test
  void givesTheAdministrationAndTakesItAwayAndRecordsEachOnce() throws Exception {
    UUID one = account(mark() + "@example.org");
    UUID second = account(mark() + "@example.org");
    desk.makeAdministrator(second, administrator);
    desk.makeAdministrator(one, administrator);
    desk.makeAdministrator(one, administrator);
    desk.unmakeAdministrator(one, administrator);
    desk.unmakeAdministrator(one, administrator);
    assertThat(actions(one))
        .containsExactly("accounts.administratorMade", "accounts.administratorUnmade");
    jdbc.sql("UPDATE accounts.account SET administrator = false WHERE id = ?")
        .param(second)
        .update();
  }

  @Test
  void theLastAdministratorStays() {
    UUID last = account(mark() + "@example.org");
    assertThatThrownBy(
            () ->
                transactions.execute(
                    status -> {
                      status.setRollbackOnly();
                      jdbc.sql("UPDATE accounts.account SET administrator = (id = ?)")
                          .param(last)
                          .update();
                      try {
                        desk.unmakeAdministrator(last, administrator);
                        return "taken away";
                      } catch (Refusal refusal) {
                        throw new IllegalStateException(refusal);
                      }
                    }))
        .hasCauseInstanceOf(Refusal.class)
        .hasMessageContaining("lastAdministrator");
  }

  @Test
  void othersDoNothing() {
    UUID one = account(mark() + "@example.org");
    Actor manager = Pages.member(Role.MANAGER, new OrganisationId(UUID.randomUUID()));
    assertThatThrownBy(() -> desk.find("example", manager)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.endSessions(one, manager)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.makeAdministrator(one, manager)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.unmakeAdministrator(one, manager)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.endSessions(UUID.randomUUID(), administrator))
        .isInstanceOf(NotFound.class);
    assertThat(actions(one)).isEmpty();
  }

  private static String mark() {
    return "p" + UUID.randomUUID().toString().replace("-", "");
  }

  private UUID account(String email) {
    return accounts.findOrCreate(EmailAddress.parse(email).orElseThrow());
  }

  private void openSession(UUID account) {
    jdbc.sql(
            """
            INSERT INTO accounts.spring_session (primary_id, session_id, creation_time,
              last_access_time, max_inactive_interval, expiry_time, principal_name)
            VALUES (?, ?, 0, 0, 3600, 9000000000000, ?)
            """)
        .param(UUID.randomUUID().toString())
        .param(UUID.randomUUID().toString())
        .param(account.toString())
        .update();
  }

  private int sessions(UUID account) {
    return jdbc.sql("SELECT count(*) FROM accounts.spring_session WHERE principal_name = ?")
        .param(account.toString())
        .query(Integer.class)
        .single();
  }

  private List<String> actions(UUID account) {
    return jdbc.sql("SELECT action FROM audit.line WHERE subject = ? ORDER BY number")
        .param(account)
        .query(String.class)
        .list();
  }
}

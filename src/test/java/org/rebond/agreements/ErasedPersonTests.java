package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.platform.RetentionRun;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a person in every row of every table after they were erased. */
@RebondTest
class ErasedPersonTests {

  @Autowired Town town;
  @Autowired SignedAgreementsFixture fixture;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired RetentionRun retention;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private EmailAddress me;
  private UUID account;

  @BeforeEach
  void somebodyWithAnAccount() {
    me = town.address();
    account = accounts.findOrCreate(me);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void nothingNamesThemButTheAgreementsTheySignedOrAreToSign() throws Exception {
    Organisation place = town.place();
    memberships.grant(account, place.id(), Role.MANAGER);
    town.member(place, Role.MANAGER);
    Person person = town.signedIn(me);
    isInvitedWrittenToAndNamedEverywhere(person);
    assertThat(found(me.value()))
        .containsKeys(
            "accounts.account",
            "accounts.invitation",
            "accounts.address_change",
            "accounts.personal_link",
            "partnerships.contact_address");
    assertThat(found(account.toString()))
        .containsKeys(
            "accounts.membership",
            "accounts.passkey",
            "accounts.join_request",
            "accounts.sign_in",
            "accounts.spring_session",
            "audit.actor");

    person.post("/compte/donnees/effacement", "/compte/donnees/effacement", Map.of());
    clock.advance(Duration.ofDays(15));
    retention.run();

    assertThat(accounts.email(account)).isEmpty();
    assertThat(found(me.value()))
        .as("a signed agreement, and one that waits for a signature")
        .containsExactly(Map.entry("agreements.signatory", 2));
    assertThat(found(account.toString()).keySet())
        .as("a number that leads to nobody any more")
        .isSubsetOf("audit.line", "audit.digest_entry");
  }

  @Test
  void theAddressOfWhoSignedGoesFiveYearsAfterTheEnd() throws Exception {
    named(AgreementState.SIGNED);
    clock.advance(Duration.ofDays(365 * 6 - 10));
    retention.run();
    assertThat(found(me.value())).containsKey("agreements.signatory");
    clock.advance(Duration.ofDays(20));
    assertThat(retention.dryRun().get("agreements.signatory")).isPositive();
    retention.run();
    assertThat(found(me.value())).doesNotContainKey("agreements.signatory");
  }

  private void isInvitedWrittenToAndNamedEverywhere(Person person) throws Exception {
    Organisation office = town.agency();
    Person boss = town.signedIn(office, Role.MANAGER);
    Organisation team = town.place();
    Person head = town.signedIn(team, Role.MANAGER);
    String page = "/organisations/" + team.id();
    head.post(
        page + "/equipe", page + "/invitations", Map.of("email", me.value(), "role", "READER"));
    person.post(page + "/demande", page + "/demande", Map.of());
    person.post("/compte/adresse", "/compte/adresse", Map.of("email", town.address().value()));
    person.post("/connexion/confirmation", "/connexion/confirmation", Map.of("suite", "/compte"));
    boss.post("/compte/adresse", "/compte/adresse", Map.of("email", me.value()));
    Organisation quiet = town.place();
    String writing = "/contacts/nouveau?lieu=" + quiet.slug() + "&agence=" + office.slug();
    boss.post(
        writing,
        "/contacts",
        Map.of(
            "lieu", quiet.slug(),
            "agence", office.slug(),
            "de", "AGENCY",
            "message", "Bonjour, pouvons-nous nous voir ?",
            "key", UUID.randomUUID().toString(),
            "email", me.value()));
    jdbc.sql(
            """
            INSERT INTO accounts.passkey (id, account, credential_id, public_key,
              attestation_object, transports, backup_eligible, backed_up, sign_count, label,
              created_on)
            VALUES (gen_random_uuid(), ?, ?, ''::bytea, ''::bytea, '', true, true, 0, 'Clé',
              current_date)
            """)
        .param(account)
        .param(account.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .update();
    named(AgreementState.SIGNED);
    named(AgreementState.TO_SIGN);
    named(AgreementState.DRAFT);
    named(AgreementState.WITHDRAWN);
  }

  /** An agreement in this state whose first signatory has the address. */
  private void named(AgreementState state) throws Exception {
    Agreement agreement = fixture.sent(fixture.partnership());
    jdbc.sql("UPDATE agreements.agreement SET state = ? WHERE id = ?")
        .param(state.name())
        .param(agreement.id().value())
        .update();
    jdbc.sql("UPDATE agreements.signatory SET email = ? WHERE id = ?")
        .param(me.value())
        .param(agreement.terms().signatories().getFirst().id())
        .update();
  }

  /** In how many rows of each table a text stands, also as bytes. */
  private Map<String, Integer> found(String text) {
    Map<String, Integer> found = new TreeMap<>();
    jdbc.sql(
            """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%'
              AND n.nspname <> 'information_schema' AND has_table_privilege(c.oid, 'SELECT')
            """)
        .query(String.class)
        .list()
        .forEach(
            table -> {
              int rows =
                  jdbc.sql(
                          """
                          SELECT count(*) FROM %s t WHERE position(:text IN t::text) > 0
                            OR position(encode(convert_to(:text, 'UTF8'), 'hex') IN t::text) > 0
                          """
                              .formatted(table))
                      .param("text", text)
                      .query(Integer.class)
                      .single();
              if (rows > 0) {
                found.put(table, rows);
              }
            });
    return found;
  }
}

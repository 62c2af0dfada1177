package org.rebond.accounts.teams;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.teams.JoinRequest.State;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All requests to belong to a team. */
@Repository
class JoinRequestRows {

  private static final String REQUEST =
      """
      SELECT * FROM (
        SELECT r.id, r.account, a.email, r.organisation, o.name AS organisation_name,
               EXISTS (
                 SELECT FROM accounts.membership m WHERE m.organisation = r.organisation
                   AND m.role IN ('MANAGER', 'ADMINISTRATOR')
                   AND m.account NOT IN (SELECT c.account FROM accounts.closing c)) AS managed,
               r.state, r.asked_at, r.decided_at, r.reason
        FROM accounts.join_request r
        JOIN accounts.account a ON a.id = r.account
        JOIN organisations.organisation o ON o.id = r.organisation) request
      """;

  private static final String UNMANAGED =
      """
      WHERE state = 'PENDING' AND NOT managed
        AND position(platform.plain(?) IN platform.plain(organisation_name)) > 0
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JoinRequestRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  UUID add(UUID account, OrganisationId organisation) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO accounts.join_request (id, account, organisation, state, asked_at)
            VALUES (?, ?, ?, 'PENDING', ?)
            """)
        .param(id)
        .param(account)
        .param(organisation.value())
        .param(now())
        .update();
    return id;
  }

  /** False where somebody else decided first. */
  boolean decide(UUID id, State state, String reason) {
    return jdbc.sql(
                """
                UPDATE accounts.join_request SET state = ?, reason = ?, decided_at = ?
                WHERE id = ? AND state = 'PENDING'
                """)
            .param(state.name())
            .param(reason)
            .param(now())
            .param(id)
            .update()
        == 1;
  }

  /** What this person had asked here needs no answer any more: they belong. */
  void settle(UUID account, OrganisationId organisation) {
    jdbc.sql(
            """
            UPDATE accounts.join_request SET state = 'ACCEPTED', decided_at = ?
            WHERE account = ? AND organisation = ? AND state = 'PENDING'
            """)
        .param(now())
        .param(account)
        .param(organisation.value())
        .update();
  }

  Optional<JoinRequest> find(UUID id) {
    return jdbc.sql(REQUEST + "WHERE id = ?").param(id).query(JoinRequest.class).optional();
  }

  /** Of one person, the latest first. */
  List<JoinRequest> of(UUID account) {
    return jdbc.sql(REQUEST + "WHERE account = ? ORDER BY asked_at DESC")
        .param(account)
        .query(JoinRequest.class)
        .list();
  }

  /** Those a team has to decide, the oldest first. */
  List<JoinRequest> waiting(OrganisationId organisation) {
    return jdbc.sql(REQUEST + "WHERE organisation = ? AND state = 'PENDING' ORDER BY asked_at")
        .param(organisation.value())
        .query(JoinRequest.class)
        .list();
  }

  /** Those that no manager can decide, of organisations with this in their name. */
  List<JoinRequest> waitingForAdministrator(RequestList asked, int limit, int offset) {
    return jdbc.sql(REQUEST + UNMANAGED + "ORDER BY " + asked.sort().order() + " LIMIT ? OFFSET ?")
        .params(asked.name(), limit, offset)
        .query(JoinRequest.class)
        .list();
  }

  int countForAdministrator(RequestList asked) {
    return jdbc.sql("SELECT count(*)::int FROM (" + REQUEST + UNMANAGED + ") waiting")
        .param(asked.name())
        .query(Integer.class)
        .single();
  }

  boolean askedSince(Duration ago, UUID account, OrganisationId organisation) {
    return of(account).stream()
        .anyMatch(
            request ->
                request.team().equals(organisation) && request.askedAt().isAfter(now().minus(ago)));
  }

  /** One person's requests are counted and added one after the other. */
  void hold(UUID account) {
    jdbc.sql("SELECT id FROM accounts.account WHERE id = ? FOR NO KEY UPDATE")
        .param(account)
        .query(UUID.class)
        .single();
  }

  List<String> administrators() {
    return jdbc.sql("SELECT email FROM accounts.account WHERE administrator ORDER BY email")
        .query(String.class)
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

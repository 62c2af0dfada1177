package org.rebond.accounts.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever hangs something new on organisations says here what becomes of it when one closes or is
 * merged (decision 27).
 */
@RebondTest
class WhatHangsOnOrganisationsTests {

  /** Asked for with the roles of the successor's team, which holds those of the old one too. */
  private static final Set<String> INHERITED =
      Set.of(
          "accounts.delegation.organisation",
          "accounts.invitation.organisation",
          "accounts.join_request.organisation",
          "accounts.proconnect_arrival.organisation",
          "accounts.proconnect_rule.organisation",
          "accounts.team_domain.organisation",
          "agreements.history.organisation",
          "agreements.party.organisation",
          "badges.acceptors.place",
          "badges.batches.place",
          "badges.desks.place",
          "badges.visits.place",
          "directory.routing_absence.directorate",
          "directory.routing_rule.directorate",
          "impact.place_quarter.place",
          "notifications.line.team",
          "offers.offer.organisation",
          "partnerships.contact.agency",
          "partnerships.contact.place",
          "partnerships.help_request.directorate",
          "partnerships.mediation.mediator",
          "partnerships.partnership.agency",
          "partnerships.partnership.place",
          "partnerships.partnership_member.organisation");

  /** Lists for everybody, which leave out what closed. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "directory.agency.organisation",
          "directory.directorate.organisation",
          "directory.network_place.network",
          "directory.routing_absence.absent",
          "directory.routing_absence.deputy",
          "directory.routing_rule.answers",
          "directory.third_place.organisation");

  /** The merger itself. */
  private static final Set<String> MERGER =
      Set.of(
          "accounts.membership.merged_from",
          "accounts.membership.organisation",
          "organisations.organisation.successor");

  @Autowired JdbcClient jdbc;

  @Test
  void everythingThatHangsOnAnOrganisationSaysWhatBecomesOfIt() {
    Set<String> found =
        new TreeSet<>(
            jdbc.sql(
                    """
                    SELECT DISTINCT c.conrelid::regclass::text || '.' || a.attname
                    FROM pg_constraint c
                    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                    WHERE c.contype = 'f'
                      AND c.confrelid = 'organisations.organisation'::regclass
                    """)
                .query(String.class)
                .list());
    Set<String> said = new TreeSet<>(INHERITED);
    said.addAll(LEFT_OUT);
    said.addAll(MERGER);
    assertThat(found).isEqualTo(said);
  }
}

package org.rebond.accounts.proconnect;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.teams.Arrivals;
import org.rebond.accounts.teams.Arrivals.Outcome;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Component;

/** Leads somebody to the teams that the rules say are theirs; to each once in their life here. */
@Component
@WhereConfigured
class LedToTeams {

  private final Rules rules;
  private final Arrivals arrivals;
  private final Accounts accounts;

  LedToTeams(Rules rules, Arrivals arrivals, Accounts accounts) {
    this.rules = rules;
    this.arrivals = arrivals;
    this.accounts = accounts;
  }

  /** Key of what to tell the person, where there is something to tell. */
  Optional<String> arrive(UUID account, Identified person) {
    EmailAddress proven = accounts.email(account).orElseThrow(NotFound::new);
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    // A handful of rules fits anybody, each once: no loop over what grows.
    for (Rule rule : rules.fitting(account, person, proven)) {
      Outcome outcome =
          arrivals.arrive(new OrganisationId(rule.organisation()), account, rule.atOnce());
      if (outcome != Outcome.LATER) {
        rules.applied(account, rule.organisation());
      }
      outcomes.add(outcome);
    }
    if (outcomes.contains(Outcome.JOINED)) {
      return Optional.of("accounts.proConnect.joined");
    }
    return outcomes.contains(Outcome.ASKED)
        ? Optional.of("accounts.proConnect.asked")
        : Optional.empty();
  }
}

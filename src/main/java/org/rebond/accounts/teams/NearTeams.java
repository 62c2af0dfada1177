package org.rebond.accounts.teams;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.AccountSection;
import org.rebond.accounts.TodayNote;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.springframework.stereotype.Component;

/** "Votre équipe est déjà là": teams that recognise the domain of this person's address. */
@Component
class NearTeams implements AccountSection, TodayNote {

  /** A national operator has hundreds of agencies: the rest is found by the directory. */
  private static final int SHOWN = 12;

  private final TeamDomains domains;

  NearTeams(TeamDomains domains) {
    this.domains = domains;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Optional<Block> note(UUID account, Actor actor) {
    return actor.roles().isEmpty() ? block(account, actor) : Optional.empty();
  }

  @Override
  public Optional<Block> block(UUID account, Actor actor) {
    List<Organisation> teams =
        domains.recognising(domains.own(actor)).stream()
            .filter(team -> !TeamRule.maySee(actor, team.id()))
            .sorted(Comparator.comparing(Organisation::name))
            .limit(SHOWN)
            .toList();
    return teams.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block("accounts.near.title", "accounts/teams/views/near", teams));
  }
}

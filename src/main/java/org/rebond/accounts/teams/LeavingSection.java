package org.rebond.accounts.teams;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.AccountSection;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Closures;
import org.rebond.organisations.Organisation;
import org.springframework.stereotype.Component;

/** On "Mon compte": the way out of each team. */
@Component
class LeavingSection implements AccountSection {

  private final Closures closures;

  LeavingSection(Closures closures) {
    this.closures = closures;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Block> block(UUID account, Actor actor) {
    List<Organisation> mine =
        closures.standing(actor.roles().keySet()).stream()
            .sorted(Comparator.comparing(Organisation::name))
            .toList();
    return mine.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block("accounts.team.leave.title", "accounts/teams/views/leaving", mine));
  }
}

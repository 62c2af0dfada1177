package org.rebond.accounts.mydata;

import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.AccountSection;
import org.rebond.organisations.Actor;
import org.springframework.stereotype.Component;

/** On "Mon compte": the way to my data, to another address, and out. */
@Component
class DataSection implements AccountSection {

  @Override
  public int order() {
    return 80;
  }

  @Override
  public Optional<Block> block(UUID account, Actor actor) {
    return Optional.of(new Block("myData.title", "accounts/mydata/views/section", ""));
  }
}

package org.rebond.accounts.proconnect;

import java.util.List;
import org.rebond.accounts.PersonalData;
import org.springframework.stereotype.Component;

/** What is kept of those who come by ProConnect; it goes with the account. */
@Component
class IdentityData implements PersonalData {

  private static final String IDENTITY =
      """
      SELECT issuer AS provider, linked_on, last_used_on, id AS raw_id, subject AS raw_subject
      FROM accounts.proconnect_identity WHERE account = :account ORDER BY linked_on, id
      """;

  private static final String ARRIVAL =
      """
      SELECT o.name AS organisation
      FROM accounts.proconnect_arrival a JOIN organisations.organisation o ON o.id = a.organisation
      WHERE a.account = :account ORDER BY o.name
      """;

  @Override
  public List<Kind> kinds() {
    return List.of(
        new Kind("accounts.proConnect", 24, Fate.GOES, IDENTITY),
        new Kind("accounts.arrival", 25, Fate.GOES, ARRIVAL));
  }

  /** Both tables let go of an account that is deleted. */
  @Override
  public void erase(Person person) {}
}

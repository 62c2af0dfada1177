package org.rebond.accounts;

import org.springframework.boot.test.context.TestComponent;

/** Makes administrators of the instance, as {@code bin/administrator} does. */
@TestComponent
public class AdministratorsOfTests {

  private final Accounts accounts;

  AdministratorsOfTests(Accounts accounts) {
    this.accounts = accounts;
  }

  public void make(EmailAddress address) {
    accounts.makeAdministrator(accounts.findOrCreate(address));
  }
}

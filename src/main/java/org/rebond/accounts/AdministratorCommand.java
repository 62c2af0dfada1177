package org.rebond.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code --rebond.create-administrator=ADDRESS}: makes an administrator of the instance and ends.
 * Of somebody who is one already the passkeys are forgotten: they lost theirs, and add another.
 */
@Component
class AdministratorCommand implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(AdministratorCommand.class);
  static final String OPTION = "rebond.create-administrator";

  private final Accounts accounts;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final ConfigurableApplicationContext context;

  AdministratorCommand(
      Accounts accounts,
      AuditTrail audit,
      TransactionTemplate transactions,
      ConfigurableApplicationContext context) {
    this.accounts = accounts;
    this.audit = audit;
    this.transactions = transactions;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> values = arguments.getOptionValues(OPTION);
    if (values == null) {
      return;
    }
    Optional<EmailAddress> email = values.stream().findFirst().flatMap(EmailAddress::parse);
    if (email.isEmpty()) {
      LOG.error("not an e-mail address: nobody was made administrator");
    } else {
      transactions.executeWithoutResult(status -> make(email.get()));
      LOG.info(
          "done: this address can now sign in at /connexion as an administrator, and add a passkey");
    }
    context.close();
  }

  private void make(EmailAddress email) {
    UUID account = accounts.findOrCreate(email);
    boolean made = accounts.makeAdministrator(account);
    if (made) {
      audit.record(Actor.ANONYMOUS, "accounts.administratorMade", account);
    } else {
      accounts.forgetPasskeys(account);
      audit.record(Actor.ANONYMOUS, "accounts.passkeysForgotten", account);
    }
  }
}

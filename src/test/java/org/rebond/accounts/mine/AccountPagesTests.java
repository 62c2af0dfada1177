package org.rebond.accounts.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class AccountPagesTests {

  @Autowired WebApplicationContext application;
  @Autowired Accounts accounts;

  @Test
  void myAccountSaysWhatIsKnownOfMe() throws Exception {
    String address = UUID.randomUUID() + "@example.org";
    UUID account = accounts.findOrCreate(new EmailAddress(address));
    assertThat(as(account, false).page("/compte"))
        .contains(address)
        .contains("Vous n’appartenez encore à aucune équipe");
  }

  @Test
  void theConsoleIsForAdministratorsAlone() throws Exception {
    UUID account = accounts.findOrCreate(new EmailAddress(UUID.randomUUID() + "@example.org"));
    assertThatThrownBy(() -> as(account, false).get("/administration"))
        .hasRootCauseInstanceOf(NotAllowed.class);
    assertThat(as(account, true).page("/administration")).contains("<h1>");
  }

  @Test
  void bothSendStrangersToSignIn() throws Exception {
    for (String page : new String[] {"/compte", "/administration"}) {
      String answer =
          new Pages(application, Actor.ANONYMOUS).get(page).getResponse().getRedirectedUrl();
      assertThat(answer).startsWith("/connexion?suite=");
    }
  }

  private Pages as(UUID account, boolean administrator) {
    return new Pages(
        application, new Actor(Optional.of(account), Map.of(), Set.of(), administrator));
  }
}

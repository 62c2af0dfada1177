package org.rebond.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.partnerships.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** As on every instance that is no demo. */
@TestPropertySource(properties = "rebond.administrators-need-passkey=true")
class AdministratorKeyTests extends WithPasskeys {

  private static final String CONSOLE = "/administration";
  private static final String LED_TO = "/compte/administration";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @BeforeEach
  void theyAdminister() {
    administer(true);
  }

  @AfterEach
  void nobodyAdministers() {
    administer(false);
  }

  @Test
  void theFirstAdministratorSignsInByLetterAndIsLedToAPasskey() throws Exception {
    assertThat(Person.located(holder.get(CONSOLE))).isEqualTo(LED_TO);
    assertThat(holder.get(LED_TO).body())
        .contains("Votre compte n’a pas encore de clé d’accès", "/compte/cles-d-acces/nouvelle");
    assertThat(holder.get("/compte").body()).contains("href=\"/administration\"");
    SoftKey key = added("mon téléphone");
    assertThat(Person.located(holder.get(CONSOLE))).as("shown once").isEqualTo(LED_TO);
    assertThat(holder.get(LED_TO + "?suite=/administration/personnes").body())
        .contains("data-passkey=\"get\"", "value=\"/administration/personnes\"");

    assertThat(Person.located(signIn(key))).isEqualTo("/aujourdhui");
    assertThat(stranger.get(CONSOLE).statusCode()).isEqualTo(200);
    assertThat(Person.located(stranger.get(LED_TO))).isEqualTo(CONSOLE);
  }

  /** Every route of the console, also one that is added tomorrow. */
  @Test
  void noRouteOfTheConsoleAnswersWithoutAPasskey() throws Exception {
    List<String> wrong = new java.util.ArrayList<>();
    int[] asked = {0};
    for (var route : routes.getHandlerMethods().entrySet()) {
      Access access = route.getValue().getMethodAnnotation(Access.class);
      if (access == null || access.value() != Audience.ADMINISTRATOR) {
        continue;
      }
      asked[0]++;
      String path =
          route.getKey().getPatternValues().iterator().next().replaceAll("\\{[^}]+}", account + "");
      boolean page = route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET);
      HttpResponse<String> answer =
          page ? holder.get(path) : holder.post("/compte", path, Map.of());
      boolean refused =
          page
              ? answer.statusCode() == 302 && Person.located(answer).equals(LED_TO)
              : answer.statusCode() == 403;
      if (!refused) {
        wrong.add(path + " " + answer.statusCode());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked[0]).isGreaterThan(20);
  }

  @Test
  void signingInByLetterAgainInTheSameBrowserIsNoPasskeyAnyMore() throws Exception {
    SoftKey key = added("mon téléphone");
    signIn(key);
    assertThat(stranger.get(CONSOLE).statusCode()).isEqualTo(200);
    String letter = links.issue("connexion", account, email).getPath();
    assertThat(stranger.post("/compte", letter, Map.of()).statusCode()).isEqualTo(302);
    assertThat(Person.located(stranger.get(CONSOLE))).isEqualTo(LED_TO);
  }

  @Test
  void whoReadsTheMailboxAloneAddsNoKeyAndRemovesNone() throws Exception {
    SoftKey first = added("mon téléphone");
    String page = "/compte/cles-d-acces/nouvelle";
    SoftKey another = new SoftKey(properties.publicUrl().toString());
    String made = another.make(holder.post(page, "/compte/cles-d-acces/options", Map.of()).body());
    assertThat(
            holder
                .post(page, "/compte/cles-d-acces", Map.of("label", "x", "credential", made))
                .body())
        .contains("connectez-vous d’abord avec une clé d’accès");
    String remove = "/compte/cles-d-acces/" + keyId() + "/retrait";
    assertThat(holder.post("/compte", remove, Map.of()).statusCode()).isEqualTo(409);
    assertThat(keys()).isOne();

    signIn(first);
    holder = stranger;
    added("mon ordinateur");
    assertThat(keys()).isEqualTo(2);
    assertThat(holder.post("/compte", remove, Map.of()).statusCode()).isEqualTo(302);
    assertThat(keys()).isOne();
  }

  @Test
  void whoAdministersNothingIsAskedNothing() throws Exception {
    administer(false);
    assertThat(holder.get(CONSOLE).statusCode()).isEqualTo(403);
    assertThat(holder.get(LED_TO).statusCode()).isEqualTo(404);
    added("mon téléphone");
    added("mon ordinateur");
    assertThat(keys()).isEqualTo(2);
  }

  private int keys() {
    return jdbc.sql("SELECT count(*) FROM accounts.passkey WHERE account = ?")
        .param(account)
        .query(Integer.class)
        .single();
  }

  private void administer(boolean right) {
    jdbc.sql("UPDATE accounts.account SET administrator = ? WHERE id = ?")
        .params(right, account)
        .update();
  }
}

package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rebond.testing.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Everything for which somebody is not let in, over HTTP; each says so and what to do. */
class ProConnectRefusalTests extends WithProConnect {

  @Autowired MessageSource words;

  @ParameterizedTest
  @CsvSource({
    "OTHER_NONCE, MISMATCH",
    "NO_NONCE, UNTRUSTED",
    "FORGED_IDENTITY, UNTRUSTED",
    "UNSIGNED_IDENTITY, UNTRUSTED",
    "EXPIRED_IDENTITY, UNTRUSTED",
    "OTHER_ISSUER, UNTRUSTED",
    "OTHER_AUDIENCE, UNTRUSTED",
    "SECOND_AUDIENCE, UNTRUSTED",
    "PLAIN_USERINFO, UNTRUSTED",
    "UNSIGNED_USERINFO, UNTRUSTED",
    "FORGED_USERINFO, UNTRUSTED",
    "OTHER_PERSON, UNTRUSTED",
    "NO_ADDRESS, NO_ADDRESS",
    "REFUSES, REFUSED",
    "WRONG_CLIENT, REFUSED",
    "LEADS_AWAY, UNREACHABLE",
  })
  void whatTheProviderSaysWrongOpensNothing(Fault fault, Failure reason) throws Exception {
    PROVIDER.faults.add(fault);
    refused(goThere(person), reason);
    assertThat(signedIn(person)).isFalse();
    assertThat(accounts.find(email)).isEmpty();
    assertThat(identity()).isEmpty();
  }

  /** Those of whom the provider was believed before are not let in by less. */
  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"OTHER_NONCE", "FORGED_IDENTITY", "FORGED_USERINFO", "OTHER_PERSON"})
  void aKnownIdentityIsCheckedAsMuch(Fault fault) throws Exception {
    firstTime(browser());
    PROVIDER.faults.add(fault);
    assertThat(goThere(person).statusCode()).isEqualTo(403);
    assertThat(signedIn(person)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DOWN", "SILENT"})
  void aProviderThatDoesNotAnswerIsWaitedForFiveSeconds(Fault fault) throws Exception {
    String back = cross(leave(person));
    PROVIDER.faults.add(fault);
    long begun = System.nanoTime();
    refused(person.get(back), Failure.UNREACHABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    assertThat(signedIn(person)).isFalse();
  }

  @Test
  void aProviderThatCannotBeAskedAtTheStartIsSaidSo() throws Exception {
    leave(person);
    clock.advance(Duration.ofHours(2));
    PROVIDER.faults.add(Fault.DOWN);
    HttpResponse<String> answer = person.post(LEAVE, "suite", "");
    refused(answer, Failure.UNREACHABLE);
    assertThat(answer.headers().firstValue("refresh")).isEmpty();
  }

  @Test
  void whoGaveUpIsToldKindly() throws Exception {
    String address = leave(person);
    String state = Answers.value(Answers.parameters(address.replaceAll(".*\\?", "")), "state");
    refused(person.get(RETURN + "?error=access_denied&state=" + state), Failure.CANCELLED);
    assertThat(signedIn(person)).isFalse();
  }

  @Test
  void anAnswerWithoutAQuestionIsRefused() throws Exception {
    refused(person.get(cross(leave(browser()))), Failure.LATE);
    refused(person.get(RETURN), Failure.LATE);
    assertThat(person.cookie("session")).as("nobody's browser is marked").isEmpty();
  }

  @Test
  void anAnswerToAnotherBrowsersQuestionIsRefused() throws Exception {
    String foreign = cross(leave(browser()));
    leave(person);
    refused(person.get(foreign), Failure.ELSEWHERE);
    assertThat(signedIn(person)).isFalse();
    refused(person.get(RETURN + "?code=x"), Failure.ELSEWHERE);
  }

  @Test
  void anAnswerIsTakenOnce() throws Exception {
    String back = cross(leave(person));
    String kept = kept(person);
    Client thief = browser();
    thief.keep(Attempts.COOKIE, kept, LEAVE);
    assertThat(Client.location(person.get(back))).isEqualTo(ADDRESS);
    refused(thief.get(back), Failure.REPLAYED);
  }

  @Test
  void anAttemptLastsAQuarterOfAnHourAndACodeHalfAMinute() throws Exception {
    String there = leave(person);
    clock.advance(Duration.ofMinutes(15));
    refused(person.get(cross(there)), Failure.LATE);

    String again = cross(leave(person));
    clock.advance(Duration.ofSeconds(31));
    refused(person.get(again), Failure.LATE);
    assertThat(signedIn(person)).isFalse();
  }

  @Test
  void aCookieThatIsNotOursIsNone() throws Exception {
    String back = cross(leave(person));
    Client other = browser();
    other.keep(Attempts.COOKIE, "AAAA" + kept(person).substring(4), LEAVE);
    refused(other.get(back), Failure.LATE);
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void everyReasonHasItsWordsInBothLanguages(Failure reason) {
    for (String part : new String[] {"", ".why", ".now"}) {
      String key = "accounts.proConnect.refused." + reason + part;
      assertThat(words.getMessage(key, null, Locale.ENGLISH))
          .isNotEqualTo(words.getMessage(key, null, Locale.FRENCH));
    }
  }

  private void refused(HttpResponse<String> answer, Failure reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(reason.status());
    assertThat(answer.body())
        .contains(title(reason, Locale.FRENCH))
        .contains("href=\"/connexion\"");
  }

  private String title(Failure reason, Locale locale) {
    return words.getMessage("accounts.proConnect.refused." + reason, null, locale);
  }

  private String kept(Client browser) {
    return browser.cookieAt(LEAVE, Attempts.COOKIE);
  }
}

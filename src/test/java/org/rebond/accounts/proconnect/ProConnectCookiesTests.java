package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rebond.testing.Client;
import org.rebond.testing.DocumentedCookies;

/** The same question as that of the cookies of the rest of the site, where there is a provider. */
class ProConnectCookiesTests extends WithProConnect {

  private final DocumentedCookies cookies = new DocumentedCookies();

  @Test
  void comingInAndGoingOutSetsTheDocumentedCookiesAndNoOther() throws Exception {
    come();
    cookies.note(person.get(ADDRESS));
    cookies.note(person.post(ADDRESS, "code", code()));
    cookies.note(person.get("/compte"));
    assertThat(signedIn(person)).isTrue();
    cookies.note(person.post("/compte/proconnect"));

    String on = Client.location(cookies.note(person.post("/deconnexion")));
    String there = cookies.note(person.get(on)).headers().firstValue("refresh").orElseThrow();
    cookies.note(person.get(cross(there.replace("0; url=", ""))));
    assertThat(signedIn(person)).isFalse();

    person = browser();
    come();
    assertThat(signedIn(person)).as("the second time without a code").isTrue();
    cookies.wereThese("session", "proconnect", "proconnect-fin");
  }

  /** Leaves for the provider, which knows the browser, and comes back. */
  private void come() throws Exception {
    String there =
        cookies.note(person.post(LEAVE, "suite", "")).headers().firstValue("refresh").orElseThrow();
    cookies.note(person.get(cross(there.replace("0; url=", ""))));
  }
}

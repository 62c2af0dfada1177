package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.testing.Client;

/** What a person does with their own identity, from "Mon compte". */
class ProConnectAccountTests extends WithProConnect {

  @Test
  void whoIsSignedInTiesTheIdentityThatHasTheirAddress() throws Exception {
    firstTime(person);
    untie(person);
    assertThat(identity()).isEmpty();
    assertThat(person.get("/compte").body()).contains("Relier ProConnect");
    assertThat(Client.location(person.get(cross(leaveFromAccount(person))))).isEqualTo("/compte");
    assertThat(person.get("/compte").body()).contains("ProConnect est relié", "Relié depuis le");
    assertThat(trail(account()))
        .containsExactly(
            "accounts.proConnectTied",
            "accounts.signedInByProConnect",
            "accounts.proConnectUntied",
            "accounts.proConnectTied");
  }

  /** The browser may be signed in at the provider as somebody else. */
  @Test
  void anIdentityWithAnotherAddressIsNotTied() throws Exception {
    firstTime(person);
    untie(person);
    is(UUID.randomUUID() + "@example.org");
    HttpResponse<String> answer = person.get(cross(leaveFromAccount(person)));
    assertThat(answer.statusCode()).isEqualTo(Failure.OTHER_ADDRESS.status());
    assertThat(answer.body()).contains("ProConnect connaît une autre adresse", "/compte");
    assertThat(identity()).isEmpty();
  }

  @Test
  void anIdentityOpensOneAccountAlone() throws Exception {
    firstTime(person);
    untie(person);
    String back = cross(leaveFromAccount(person));
    UUID other = accounts.findOrCreate(new org.rebond.accounts.EmailAddress("x" + email));
    jdbc.sql(
            """
            INSERT INTO accounts.proconnect_identity (id, account, issuer, subject, linked_on)
            VALUES (gen_random_uuid(), ?, ?, ?, DATE '2026-01-01')
            """)
        .param(other)
        .param(PROVIDER.issuer())
        .param(PROVIDER.agent.sub())
        .update();
    HttpResponse<String> answer = person.get(back);
    assertThat(answer.statusCode()).isEqualTo(Failure.TAKEN.status());
    assertThat(answer.body()).contains("ouvre déjà un autre compte");
  }

  @Test
  void whatOneAccountAskedForIsNotTiedToAnother() throws Exception {
    firstTime(person);
    untie(person);
    String back = cross(leaveFromAccount(person));
    person.get("/compte");
    person.post("/deconnexion");
    assertThat(person.get(back).statusCode()).isEqualTo(Failure.ELSEWHERE.status());
    assertThat(identity()).isEmpty();
  }

  @Test
  void untiedItOpensNothingAndOnlyItsHolderUnties() throws Exception {
    firstTime(person);
    UUID mine = identity().orElseThrow();
    is(UUID.randomUUID() + "@example.org");
    TestProConnect.Agent stranger = PROVIDER.agent;
    Client other = browser();
    firstTime(other);
    other.get("/compte");
    assertThat(other.post("/compte/proconnect/" + mine + "/retrait").statusCode()).isEqualTo(404);
    assertThat(
            jdbc.sql("SELECT count(*) FROM accounts.proconnect_identity WHERE id = ?")
                .param(mine)
                .query(Integer.class)
                .single())
        .isOne();
    untie(other);
    PROVIDER.agent = stranger;
    assertThat(Client.location(goThere(browser()))).as("a code again").isEqualTo(ADDRESS);
    assertThat(other.get("/compte").statusCode()).as("the session stays").isEqualTo(200);
  }

  private void untie(Client one) throws Exception {
    one.get("/compte");
    String path = "/compte/proconnect/" + identity().orElseThrow() + "/retrait";
    assertThat(Client.location(one.post(path))).isEqualTo("/compte");
  }

  private static String leaveFromAccount(Client one) throws Exception {
    one.get("/compte");
    HttpResponse<String> page = one.post("/compte/proconnect");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.headers().firstValue("refresh").orElseThrow().replace("0; url=", "");
  }
}

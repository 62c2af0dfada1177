package org.rebond.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class SignInPagesTests {

  @Autowired PlatformProperties properties;

  private Client here;

  @BeforeEach
  void aBrowser() {
    here = new Client(properties.publicUrl());
  }

  @Test
  void refusesAFormThatAnotherSiteSent() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(properties.publicUrl().resolve("/connexion"))
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("email=a@example.org"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void anAnonymousPageSetsNoCookieAndCarriesAStrictPolicy() throws Exception {
    HttpResponse<String> page = here.get("/connexion");
    assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
  }

  @Test
  void sendsAWayInToWhoeverOpensAPrivatePage() throws Exception {
    String team = "/organisations/" + UUID.randomUUID() + "/equipe";
    assertThat(Client.location(here.get(team))).startsWith("/connexion?suite=");
  }
}

package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** An instance without a provider, as every one is until its operator names one. */
@RebondTest
class WithoutProConnectTests {

  @Autowired PlatformProperties properties;

  @Test
  void nothingIsOfferedAndNoRouteAnswers() {
    Visit visit = new Visit(properties.publicUrl().getPort());
    assertThat(visit.get("/connexion").body()).doesNotContain("ProConnect");
    for (String path : new String[] {"retour?state=x&code=y", "adresse", "fin", "deconnecte"}) {
      assertThat(visit.get("/connexion/proconnect/" + path).statusCode()).as(path).isEqualTo(404);
    }
    for (String path :
        new String[] {
          "/connexion/proconnect",
          "/connexion/proconnect/adresse",
          "/connexion/proconnect/adresse/code",
          "/compte/proconnect",
          "/administration/proconnect",
          "/administration/proconnect/" + UUID.randomUUID() + "/retrait"
        }) {
      assertThat(visit.post(path, Map.of()).statusCode()).as(path).isEqualTo(404);
    }
  }
}

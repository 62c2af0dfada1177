package org.rebond.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the directory offers to somebody with an account. */
@RebondTest
class SignedInTests {

  @Autowired Town town;

  @Test
  void clicksAtOnceOpenOnePage() throws Exception {
    Person person = town.signedIn(town.place(), Role.READER);
    var form =
        Map.of(
            "name", "Le Simultané",
            "where", "Melle",
            "what", "Un café",
            "when", "mardi de 14h à 18h",
            "key", UUID.randomUUID().toString());
    person.get("/lieux/nouveau");
    Callable<HttpResponse<String>> click =
        () -> person.post("/lieux/nouveau", "/lieux/nouveau", form);
    List<String> opened = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      for (Future<HttpResponse<String>> answer :
          hands.invokeAll(List.of(click, click, click, click))) {
        opened.add(Person.located(answer.get()));
      }
    }
    assertThat(opened).containsOnly("/lieux/le-simultane-melle/kit");
  }

  @Test
  void onlyWhoSpeaksForAPlaceIsOfferedToWriteToItsAgency() throws Exception {
    Person facilitator = town.signedIn(town.place(), Role.FACILITATOR);
    String doors = "/a-qui-s-adresser?commune=79174";
    assertThat(facilitator.get(doors).body()).contains("/contacts/nouveau?agence=");
    assertThat(town.signedIn(town.place(), Role.READER).get(doors).body())
        .doesNotContain("/contacts/nouveau");
    assertThat(town.signedIn(town.agency(), Role.FACILITATOR).get(doors).body())
        .doesNotContain("/contacts/nouveau");
    String agency = link(facilitator.get(doors).body());
    assertThat(facilitator.get(agency).body()).contains("/contacts/nouveau?agence=");
    assertThat(town.stranger().get(agency).body()).doesNotContain("/contacts/nouveau");
    // Where it stands it works.
    assertThat(facilitator.get("/contacts/nouveau?agence=" + agency.substring(9)).statusCode())
        .isIn(200, 302);
  }

  private static String link(String page) {
    var found = java.util.regex.Pattern.compile("href=\"(/agences/[\\w-]+)").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}

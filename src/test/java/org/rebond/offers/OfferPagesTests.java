package org.rebond.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class OfferPagesTests {

  private static final String SURPRISE = "=HYPERLINK(\"http://x\")<b>";

  @Autowired WebApplicationContext application;
  @Autowired Organisations organisations;
  @Autowired Offers offers;

  private OrganisationId place;
  private String list;
  private Pages facilitator;

  @BeforeEach
  void aPlace() {
    place = OrganisationId.random();
    organisations.register(
        new Organisation(
            place, OrganisationKind.THIRD_PLACE, "L’Établi", "p-" + UUID.randomUUID()));
    list = "/organisations/" + place + "/offres";
    facilitator = new Pages(application, Pages.member(Role.FACILITATOR, place));
  }

  @Test
  void anEmptyListTeachesHowToStart() throws Exception {
    assertThat(facilitator.page(list)).contains("tient en une phrase");
    assertThat(facilitator.page(list + "?lang=en")).contains("An offer fits in one sentence");
  }

  @Test
  void anOfferIsWrittenThenListedThenArchivedAndTheArchivingUndone() throws Exception {
    assertThat(facilitator.page(list + "/nouvelle")).contains("name=\"needs\"", "name=\"key\"");
    assertThat(send(list, "Aide en ligne").getResponse().getRedirectedUrl()).isEqualTo(list);
    assertThat(facilitator.page(list)).contains("Aide en ligne", "1 proposition");

    var offer = list + "/" + offers.open(place).getFirst().id();
    assertThat(facilitator.page(offer)).contains("value=\"Aide en ligne\"", "checked");
    assertThat(send(offer, "Aide du soir").getResponse().getRedirectedUrl()).isEqualTo(list);
    var archived = facilitator.post(offer + "/archivage");
    assertThat(archived.getFlashMap().get("archived")).isNotNull();
    assertThat(facilitator.page(list)).doesNotContain("Aide du soir");
    facilitator.post(offer + "/retablissement");
    assertThat(facilitator.page(list)).contains("Aide du soir");
  }

  @Test
  void aMistakeKeepsWhatWasTyped() throws Exception {
    var answer =
        facilitator.post(list, "title", "Aide", "openTo", "JOB_SEEKERS", "theme", "NONSENSE");
    assertThat(answer.getResponse().getStatus()).isEqualTo(200);
    assertThat(answer.getResponse().getContentAsString())
        .contains("value=\"Aide\"", "au moins un besoin", "id=\"errors\"");
    assertThat(offers.open(place)).isEmpty();
  }

  @Test
  void theSheetRunsNothingAndThePageShowsNoMarkup() throws Exception {
    send(list, SURPRISE);
    var sheet = facilitator.page(list + ".csv?etat=toutes");
    assertThat(sheet).contains("\"'=HYPERLINK(\"\"http://x\"\")<b>\";Numérique;");
    assertThat(facilitator.page(list)).doesNotContain("<b>").contains("&lt;b&gt;");
  }

  @Test
  void othersMayNotManageIt() throws Exception {
    var reader = new Pages(application, Pages.member(Role.READER, place));
    var neighbour =
        new Pages(application, Pages.member(Role.ADMINISTRATOR, OrganisationId.random()));
    for (var other : new Pages[] {reader, neighbour}) {
      assertThat(refused(() -> other.get(list))).isTrue();
      assertThat(refused(() -> other.get(list + ".csv"))).isTrue();
      assertThat(refused(() -> other.post(list, "title", "x"))).isTrue();
    }
    var anyone = new Pages(application, Actor.ANONYMOUS).get(list).getResponse();
    assertThat(anyone.getRedirectedUrl()).startsWith("/connexion?suite=");
  }

  @Test
  void anOfferOfAnotherPlaceIsNotFoundHere() throws Exception {
    assertThat(facilitator.get(list + "/" + UUID.randomUUID()).getResponse().getStatus())
        .isEqualTo(404);
    send(list, "Aide en ligne");
    var offer = offers.open(place).getFirst().id();
    var elsewhere = "/organisations/" + OrganisationId.random() + "/offres/" + offer;
    assertThat(facilitator.post(elsewhere + "/archivage").getResponse().getStatus()).isEqualTo(404);
    assertThat(offers.open(place)).hasSize(1);
  }

  private MvcResult send(String address, String title) throws Exception {
    return facilitator.post(
        address,
        "title",
        title,
        "openTo",
        "JOB_SEEKERS",
        "needs",
        "DIGITAL",
        "theme",
        "DIGITAL",
        "aim",
        "SKILLS",
        "when",
        "",
        "say",
        "",
        "key",
        UUID.randomUUID().toString());
  }

  private interface Request {
    MvcResult send() throws Exception;
  }

  /** Security, which is not in front of these pages, turns the denial into a 403. */
  private static boolean refused(Request request) {
    try {
      return request.send().getResponse().getStatus() == 403;
    } catch (Exception denied) {
      return denied instanceof org.springframework.security.access.AccessDeniedException
          || denied.getCause() instanceof org.springframework.security.access.AccessDeniedException;
    }
  }
}

package org.rebond.accounts.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class JournalTests {

  private static final String JOURNAL = "/administration/journal";

  @Autowired AuditTrail audit;
  @Autowired Organisations organisations;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext application;

  private final Actor administrator =
      new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);
  private final OrganisationId place = new OrganisationId(UUID.randomUUID());
  private final Actor manager = Pages.member(Role.MANAGER, place);

  @BeforeEach
  void anOrganisationThatInvitedTwiceAndLostOne() {
    organisations.register(
        new Organisation(
            place, OrganisationKind.THIRD_PLACE, "Le Journal " + place, "journal-" + place));
    for (String action : List.of("accounts.invited", "accounts.invited", "accounts.removed")) {
      transactions.executeWithoutResult(status -> audit.record(manager, action, place.value()));
    }
  }

  @Test
  void filtersByObjectByActionByActorAndByPeriod() throws Exception {
    assertThat(found("sujet=" + place)).isEqualTo(3);
    assertThat(found("sujet=" + place + "&action=accounts.invited")).isEqualTo(2);
    assertThat(found("sujet=" + place + "&qui=system")).isZero();
    assertThat(found("compte=" + manager.accountId().orElseThrow())).isEqualTo(3);
    assertThat(found("sujet=" + place + "&du=2020-01-01&au=2020-12-31")).isZero();
    assertThat(found("sujet=" + place + "&au=2199-12-31&ordre=ancien")).isEqualTo(3);
  }

  @Test
  void saysTheDeedInWordsAndWhereItWasDone() throws Exception {
    assertThat(page("sujet=" + place))
        .contains("Invitation envoyée", "Retrait de l’équipe", "Le Journal " + place)
        .doesNotContain("accounts.invited<");
  }

  @Test
  void whatCannotBeReadIsSaidBesideItsFieldAndKept() throws Exception {
    assertThat(page("sujet=quelque-chose&du=hier"))
        .contains("value=\"quelque-chose\"", "sujet-error", "du-error");
    assertThat(page("page=999999&sujet=" + place)).contains("Lignes trouvées");
    assertThat(page("page=x&action='--&ordre=%22")).contains("Aucune ligne");
  }

  @Test
  void theTableToTakeAwayHoldsEveryLineAndIsNoted() throws Exception {
    int before = exports();
    var answer =
        new Pages(application, administrator)
            .post(JOURNAL + "/export", "sujet", place.toString(), "ordre", "ancien")
            .getResponse();
    assertThat(answer.getContentType()).startsWith("text/csv");
    List<String> lines = answer.getContentAsString(UTF_8).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst()).startsWith("\uFEFFdate_utc;action;");
    assertThat(lines.get(1))
        .contains(";accounts.invited;Invitation envoyée;" + place + ";1;membre;");
    assertThat(exports()).isEqualTo(before + 1);
  }

  @Test
  void verifiesOnDemandAndShowsWhen() throws Exception {
    var answer = new Pages(application, administrator).post(JOURNAL + "/verification");
    assertThat(answer.getFlashMap().get("notice")).isEqualTo("accounts.journal.verified.whole");
    assertThat(page("")).contains("Dernière vérification", "intact");
  }

  @Test
  void managersReadWhatWasDoneToTheirOrganisationAndOthersDoNot() throws Exception {
    String address = "/organisations/" + place + "/journal";
    assertThat(new Pages(application, manager).page(address))
        .contains("Invitation envoyée", "Retrait de l’équipe")
        .doesNotContain("/administration/journal");
    for (Actor other :
        List.of(
            Pages.member(Role.FACILITATOR, place),
            Pages.member(Role.MANAGER, new OrganisationId(UUID.randomUUID())),
            administrator)) {
      assertThatThrownBy(() -> new Pages(application, other).get(address))
          .hasRootCauseInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void onlyAdministratorsReadTheWholeTrail() throws Exception {
    var pages = new Pages(application, manager);
    assertThatThrownBy(() -> pages.get(JOURNAL)).hasRootCauseInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> pages.post(JOURNAL + "/export"))
        .hasRootCauseInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> pages.post(JOURNAL + "/verification"))
        .hasRootCauseInstanceOf(NotAllowed.class);
  }

  private String page(String query) throws Exception {
    return new Pages(application, administrator).page(JOURNAL + "?" + query);
  }

  private int found(String query) throws Exception {
    String page = page(query);
    var caption = Pattern.compile("Lignes trouvées\u00a0: ([\\d\\s\u202f]+)<").matcher(page);
    return caption.find() ? Integer.parseInt(caption.group(1).replaceAll("\\D", "")) : 0;
  }

  private int exports() {
    return jdbc.sql("SELECT count(*) FROM audit.line WHERE action = 'audit.exported'")
        .query(Integer.class)
        .single();
  }
}

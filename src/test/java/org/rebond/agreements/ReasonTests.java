package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class ReasonTests {

  @Autowired WebApplicationContext application;
  @Autowired SignedAgreementsFixture fixture;
  @Autowired Agreements agreements;

  @Test
  void aReasonInWhichSomebodyIsNamedIsAskedAboutFirst() throws Exception {
    Partnership partnership = fixture.partnership();
    Pages manager =
        new Pages(application, Pages.member(Role.MANAGER, partnership.place().organisation().id()));
    Agreement sent = fixture.sent(partnership);
    String here = "/conventions/" + sent.id();
    String reason = "Refusé par Mme Durand";
    MvcResult answer = manager.post(here + "/modification", "reason", reason);
    Map<String, Object> left = Map.copyOf(answer.getFlashMap());
    assertThat(left).isEqualTo(Map.of("unsaid", "REVISE", "reason", reason));
    assertThat(agreements.get(sent.id()).state()).isEqualTo(AgreementState.TO_SIGN);
    assertThat(manager.page(here, left))
        .contains(
            "N’écrivez pas le nom d’une personne accompagnée", "name=\"nobodyNamed\"", reason);
    manager.post(here + "/retrait", "reason", reason, "nobodyNamed", "yes");
    assertThat(agreements.get(sent.id()).state()).isEqualTo(AgreementState.WITHDRAWN);
  }
}

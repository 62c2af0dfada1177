package org.rebond.directory.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.ending.Ending;
import org.rebond.directory.Agencies;
import org.rebond.directory.Agency;
import org.rebond.organisations.Actor;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class ClosedPagesTests {

  private static final Actor ADMINISTRATOR = new Actor(Optional.empty(), Map.of(), Set.of(), true);

  @Autowired Agencies agencies;
  @Autowired Ending ending;
  @Autowired WebApplicationContext application;

  @Test
  void aClosedAgencySaysSoAndIsNoLongerFound() throws Exception {
    Agency agency = agencies.in(List.of("48")).getFirst();
    ending.close(agency.id(), ADMINISTRATOR);
    try {
      MockHttpServletResponse page = ask(agency.path());
      assertThat(page.getStatus()).isEqualTo(410);
      assertThat(page.getContentAsString()).contains("a fermé");
      assertThat(agencies.in(List.of("48"))).extracting(Agency::id).doesNotContain(agency.id());
      assertThat(agencies.nearest(agency.location().position(), 3))
          .extracting(near -> near.what().id())
          .doesNotContain(agency.id());
    } finally {
      ending.reopen(agency.id(), ADMINISTRATOR);
    }
    assertThat(ask(agency.path()).getStatus()).isEqualTo(200);
  }

  @Test
  void theAddressOfAMergedAgencyLeadsToItsSuccessor() throws Exception {
    List<Agency> two = agencies.in(List.of("15"));
    ending.merge(two.getFirst().id(), two.getLast().id(), ADMINISTRATOR);
    try {
      MockHttpServletResponse page = ask(two.getFirst().path());
      assertThat(page.getStatus()).isEqualTo(301);
      assertThat(page.getRedirectedUrl()).isEqualTo(two.getLast().path());
    } finally {
      ending.part(two.getFirst().id(), ADMINISTRATOR);
    }
  }

  private MockHttpServletResponse ask(String path) throws Exception {
    MockMvc browser = MockMvcBuilders.webAppContextSetup(application).build();
    return browser.perform(get(path).locale(java.util.Locale.FRENCH)).andReturn().getResponse();
  }
}

package org.rebond.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the application as somebody sees them, without the detour of signing in. */
public final class Pages {

  /** Where the application keeps who is acting in a request. */
  private static final String ACTOR = "org.rebond.accounts.Actors";

  /** Where it keeps when this person last showed who they are. */
  private static final String CONFIRMED = "org.rebond.accounts.Sessions.confirmedAt";

  private static final Instant JUST_NOW_WHATEVER_THE_CLOCK = Instant.parse("2999-01-01T00:00:00Z");

  private final MockMvc pages;
  private final Actor actor;

  public Pages(WebApplicationContext application, Actor actor) {
    this.pages = MockMvcBuilders.webAppContextSetup(application).build();
    this.actor = actor;
  }

  /** Somebody who holds this role, with an account that exists nowhere else. */
  public static Actor member(Role role, OrganisationId organisation) {
    return new Actor(
        Optional.of(UUID.randomUUID()), Map.of(organisation, Set.of(role)), Set.of(), false);
  }

  public MvcResult get(String address) throws Exception {
    return send(MockMvcRequestBuilders.get(java.net.URI.create(address)));
  }

  /** Names and values of the form by turns. */
  public MvcResult post(String address, String... form) throws Exception {
    var request = MockMvcRequestBuilders.post(java.net.URI.create(address));
    for (int i = 0; i < form.length; i += 2) {
      request.param(form[i], form[i + 1]);
    }
    return send(request);
  }

  /** The text of a page that answered. */
  public String page(String address) throws Exception {
    var answer = get(address).getResponse();
    if (answer.getStatus() != 200) {
      throw new AssertionError(address + " answered " + answer.getStatus());
    }
    return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The text of the page that a form leads to, with what it left there. */
  public String page(String address, Map<String, Object> left) throws Exception {
    var request = MockMvcRequestBuilders.get(java.net.URI.create(address)).flashAttrs(left);
    return send(request).getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
    return pages
        .perform(
            request.requestAttr(ACTOR, actor).requestAttr(CONFIRMED, JUST_NOW_WHATEVER_THE_CLOCK))
        .andReturn();
  }
}

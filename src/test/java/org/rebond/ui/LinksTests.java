package org.rebond.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LinksTests {

  private final Links links = new Links();

  @AfterEach
  void nobodyAsks() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void oneParameterIsSetReplacedOrTakenAwayAndTheOthersStay() {
    asked("/lieux", "q=caf%C3%A9&page=2&lang=fr");
    assertThat(links.with("lang", "en")).isEqualTo("/lieux?q=caf%C3%A9&page=2&lang=en");
    assertThat(links.with("page", null)).isEqualTo("/lieux?q=caf%C3%A9&lang=fr");
    assertThat(links.with("tri", "a b&c")).endsWith("&tri=a%20b%26c");
    asked("/lieux", null);
    assertThat(links.with("lang", null)).isEqualTo("/lieux");
  }

  /** An address that goes on to another one holds such: the page must not break over it. */
  @Test
  void aValueMayHoldAnEqualsSign() {
    asked("/lien/x", "suite=/partenariats%3Fpage=2&&b");
    assertThat(links.with("lang", "en"))
        .isEqualTo("/lien/x?suite=/partenariats%3Fpage=2&b&lang=en");
  }

  @Test
  void noAddressOfAnotherSiteIsMade() {
    asked("//elsewhere.example", null);
    assertThat(links.with("lang", "en")).isEqualTo("/");
  }

  private static void asked(String path, @Nullable String query) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setQueryString(query);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }
}

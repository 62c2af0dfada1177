package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** On a telephone far from a mast, the first page comes at once. */
@RebondTest
class FirstLoadTest {

  private static final int MOST_BYTES = 100_000;

  @Autowired PlatformProperties properties;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/ici?ou=79500+Melle&besoin=numerique", "/connexion", "/b"})
  void isUnderAHundredKilobytesBesidesFontsAndMap(String address) {
    List<Request> requests = new ArrayList<>();
    try (Visitor visitor = Browser.visitor("premier", properties.publicUrl().toString())) {
      visitor.page().onRequestFinished(requests::add);
      visitor.open(address);
      visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      int bytes = 0;
      List<String> told = new ArrayList<>();
      for (Request request : requests) {
        if (counts(request.url())) {
          Sizes sizes = request.sizes();
          bytes += sizes.responseHeadersSize + sizes.responseBodySize;
          told.add(sizes.responseBodySize + " " + request.url());
        }
      }
      assertThat(told).hasSizeGreaterThanOrEqualTo(3);
      assertThat(bytes).as("%s", told).isBetween(3_000, MOST_BYTES);
    }
  }

  private static boolean counts(String url) {
    return !url.contains("/fonts/") && !url.matches(".*(?:leaflet|/map|contour|carte).*");
  }
}

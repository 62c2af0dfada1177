package org.rebond.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The checks that every journey makes do find what is wrong. */
class PageFaultsTest {

  private static final String HEAD =
      "<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>T</title>";

  @Test
  void findsHtmlThatIsNotValid() {
    assertThat(PageFaults.html("page", HEAD + "</head><body><p>Bonjour</p></body></html>"))
        .isEmpty();
    assertThat(
            PageFaults.html("page", HEAD + "</head><body><p><div>Bonjour</div></p></body></html>"))
        .singleElement()
        .asString()
        .contains("No “p” element in scope", "Bonjour");
    assertThat(PageFaults.html("page", HEAD + "</head><body><a id=x></a><b id=x></b></body>"))
        .anyMatch(fault -> fault.contains("Duplicate ID"));
    assertThat(PageFaults.html("page", HEAD + "</head><body><img src=x.png></body></html>"))
        .anyMatch(fault -> fault.contains("alt"));
  }

  @Test
  void findsWhatAxeSeesInLightInDarkAndOnAPhone() {
    try (Visitor visitor = Browser.visitor("faults", "http://localhost")) {
      Page page = visitor.page();
      page.setContent(
          HEAD
              + """
              <style>
                @media (prefers-color-scheme: dark) { body { background: #111; color: #222 } }
                @media (max-width: 400px) { label { display: none } }
              </style></head><body><main><h1>T</h1><p>Bonjour</p>
              <label for=name>Nom</label><input id=name></main></body></html>
              """);
      assertThat(PageFaults.axe("page", page)).isEmpty();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat(PageFaults.axeColours("page", page))
          .anyMatch(fault -> fault.contains("color-contrast"));
      page.setViewportSize(320, 640);
      assertThat(PageFaults.axeWithoutColours("page", page))
          .anyMatch(fault -> fault.contains("label"))
          .noneMatch(fault -> fault.contains("color-contrast"));
      page.setContent(HEAD + "</head><body><main><h1>T</h1><img src=x></main></body></html>");
      assertThat(PageFaults.axe("page", page)).anyMatch(fault -> fault.contains("image-alt"));
    }
  }
}

package org.rebond.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe in a page: brought there once, then asked as often as the page changes its looks. */
final class Axe {

  private static final String SOURCE = source();

  private static final String ASK =
      """
      async rules => {
        const {violations} = await axe.run(document, {...rules, resultTypes: ['violations']});
        return violations.map(rule => rule.id + ': '
          + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '));
      }
      """;

  private Axe() {}

  /** What violates its rules, but for those that the options turn off. */
  static List<String> violations(Page page, Object options) {
    if (page.evaluate("() => typeof axe") instanceof String kind && kind.equals("undefined")) {
      page.evaluate(SOURCE);
    }
    return ((List<?>) page.evaluate(ASK, options)).stream().map(Object::toString).toList();
  }

  private static String source() {
    try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

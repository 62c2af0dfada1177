package org.rebond.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is wrong with a page: its HTML as the server wrote it, and what axe sees of it. */
final class PageFaults {

  /** Pages that some visitor was on, so that each is checked once in a run. */
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  /** What was judged: elements with their classes, in their parents. */
  private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

  private static final Set<String> JUDGED_ELSEWHERE = ConcurrentHashMap.newKeySet();

  private static final String PARTS =
      """
      () => {
        const name = e => [e.tagName, e.type || '', e.getAttribute('role') || '',
          e.getAttribute('class') || ''].join('.');
        return [...new Set([...document.body.querySelectorAll('*')]
          .map(e => name(e.parentElement) + ' > ' + name(e)))];
      }
      """;

  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private PageFaults() {}

  /** Whether nobody was on this page yet, whatever it was about. */
  static boolean first(Response answer) {
    String path = answer.url().replaceAll("^https?://[^/]+|[#?].*", "");
    String method = answer.request().method();
    return SEEN.add(
        answer.status() + method + path.replaceAll("/[^/]*\\d[^/]*|/[\\w-]{20,}", "/*"));
  }

  /** Whether something stands on it whose colours nobody judged. */
  static boolean isNew(Page page) {
    return JUDGED.addAll(parts(page));
  }

  static boolean isNewInDarkAndOnAPhone(Page page) {
    return JUDGED_ELSEWHERE.addAll(parts(page));
  }

  private static List<String> parts(Page page) {
    return ((List<?>) page.evaluate(PARTS)).stream().map(Object::toString).toList();
  }

  static List<String> html(String what, String html) {
    return HtmlValidator.faults(html).stream().map(fault -> what + ", HTML: " + fault).toList();
  }

  static List<String> axe(String what, Page page) {
    return told(what, page, Map.of());
  }

  /** In another theme the colours alone are others. */
  static List<String> axeColours(String what, Page page) {
    return told(what, page, Map.of("runOnly", COLOURS));
  }

  /** On a narrow screen everything may be elsewhere, in the same colours. */
  static List<String> axeWithoutColours(String what, Page page) {
    return told(what, page, Map.of("rules", Map.of("color-contrast", Map.of("enabled", false))));
  }

  private static List<String> told(String what, Page page, Map<String, ?> options) {
    return Axe.violations(page, options).stream().map(fault -> what + ", axe " + fault).toList();
  }
}

package org.rebond.rights;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rebond.testing.Browser;
import org.rebond.testing.Visitor;

/** Somebody whose browser tells whatever runs or would like to, on every page they come to. */
final class WatchedBrowser implements AutoCloseable {

  /** Set by every script that we try to smuggle in. */
  static final String HIT = "__hit=1";

  /** 913 × 877, which no page says by chance. */
  private static final Pattern EVALUATED = Pattern.compile("800 ?701");

  private static final String LISTEN =
      """
      window.__refused = [];
      document.addEventListener('securitypolicyviolation',
        e => window.__refused.push(e.violatedDirective + ' ' + e.blockedURI));
      """;

  private static final String LOOK =
      """
      () => [
        window.__hit ? 'a script ran' : '',
        ...(window.__refused || []).map(what => 'the policy refused ' + what),
        ...[...document.querySelectorAll('img[src=x], [onerror], script:not([src])')]
          .map(e => 'markup: ' + e.outerHTML.slice(0, 80)),
        ...[...document.querySelectorAll('[href], [action], [src]')]
          .flatMap(e => [e.getAttribute('href'), e.getAttribute('action'), e.getAttribute('src')])
          .filter(there => /^\\s*(javascript|data|vbscript):(?!image)/i.test(there || ''))
          .map(there => 'leads to ' + there)
      ].filter(one => one)
      """;

  /** Fills all that can be typed into one form as a hurried person would, and sends it. */
  private static final String SEND =
      """
      ([number, text, day]) => {
        const form = [...document.forms].filter(FORMS)[number];
        const radios = new Set();
        for (const field of form.elements) {
          const limit = field.maxLength > 0 ? field.maxLength : 10000;
          if (field.type === 'hidden' || !field.name) continue;
          if (field.name === 'where') field.value = text.slice(0, 60) + ', 79500 Melle';
          else if (field.name === 'siret' || field.name === 'website') field.value = '';
          else if (field.type === 'radio') {
            if (!radios.has(field.name)) field.checked = true;
            radios.add(field.name);
          }
          else if (field.type === 'checkbox') field.checked = true;
          else if (field.type === 'email' || /email/.test(field.name))
            field.value = field.value || Math.random().toString(36).slice(2) + '@example.org';
          else if (field.type === 'date') field.value = field.value || day;
          else if (field.type === 'time') field.value = '10:30';
          else if (field.type === 'number') field.value = field.value || '2';
          else if (field.tagName === 'SELECT') {
            if (!field.value) field.selectedIndex = field.options.length - 1;
          }
          else if (TYPED(field)) field.value = text.slice(0, limit);
        }
        HTMLFormElement.prototype.submit.call(form);
      }
      """;

  private static final String FORMS_WITH_TEXT =
      "form => form.method === 'post' && [...form.elements].some(field => TYPED(field))";
  private static final String TYPED =
      "(field => field.tagName === 'TEXTAREA' ||"
          + " field.tagName === 'INPUT' && ['text', 'search', 'url'].includes(field.type))";

  private final Visitor visitor;
  private final Page page;
  private final Set<String> faults = new TreeSet<>();
  private final List<String> said = new ArrayList<>();
  private int arrivals;

  WatchedBrowser(String name, String site) {
    this.visitor = Browser.visitor(name, site);
    this.page = visitor.page();
    page.addInitScript(LISTEN);
    page.onDialog(
        dialog -> {
          said.add("a dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onPageError(said::add);
    page.onLoad(loaded -> arrivals++);
    page.onDownload(paper -> arrivals++);
    page.onConsoleMessage(
        message -> {
          if (message.text().matches("(?i).*(content security|refused to|violates).*")) {
            said.add(message.text());
          }
        });
  }

  /** Presses the one button of a link. */
  void openLink(String link) {
    page.navigate(link);
    page.locator("main form button").first().click();
    page.waitForURL(url -> !url.contains("/lien/"));
  }

  /** What an address answers, without showing it: whether it is worth to be opened. */
  boolean answersPage(String address, Pattern with) {
    var answer = visitor.context().request().get(address);
    return answer.status() == 200
        && answer.headers().getOrDefault("content-type", "").startsWith("text/html")
        && with.matcher(answer.text()).find();
  }

  byte[] fetch(String address) {
    return visitor.fetch(address);
  }

  /** Goes there, looks at what happens, and gives all that stands there. */
  String open(String address) {
    Response answer = page.navigate(address);
    return look(address + (answer == null ? "" : " " + answer.status()));
  }

  int formsWithText() {
    return (Integer) page.evaluate(js("() => [...document.forms].filter(FORMS).length"));
  }

  /** Fills and sends the form of this number on the page that is open. */
  String send(int number, String text, String day) {
    String from = page.url();
    int before = arrivals;
    page.evaluate(js(SEND), List.of(number, text, day));
    page.waitForCondition(() -> arrivals > before);
    return look("form " + number + " of " + from + " → " + page.url());
  }

  private String look(String where) {
    page.waitForLoadState();
    for (Object fault : (List<?>) page.evaluate(LOOK)) {
      faults.add(where + ": " + fault);
    }
    said.forEach(one -> faults.add(where + ": " + one));
    said.clear();
    String text = page.textContent("body");
    String typed =
        String.valueOf(
            page.evaluate(
                "() => [...document.querySelectorAll('input, textarea')].map(f => f.value).join('\\n')"));
    Matcher evaluated = EVALUATED.matcher(text + typed);
    if (evaluated.find()) {
      faults.add(where + ": evaluated " + evaluated.group());
    }
    return text + '\n' + typed;
  }

  private static String js(String script) {
    return script.replace("FORMS", FORMS_WITH_TEXT).replace("TYPED", TYPED);
  }

  Set<String> faults() {
    return faults;
  }

  /** Without the checks of a {@link Visitor}: pages full of odd words are looked at elsewhere. */
  @Override
  public void close() {
    visitor.context().close();
  }
}

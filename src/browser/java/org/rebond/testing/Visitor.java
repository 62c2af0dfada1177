package org.rebond.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in front of a browser. What they see is looked at on the way: every page they {@link
 * #look} at must pass axe, be valid HTML, fit a phone of 320 pixels and not have made the browser
 * complain, and its picture is kept. The first with something on it that no page of the run had is
 * looked at in dark and on the phone too. A page they only pass through must pass axe and be valid
 * HTML.
 */
public final class Visitor implements AutoCloseable {

  private final String name;
  private final BrowserContext context;
  private final Page page;
  private final boolean javaScript;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private @Nullable Response document;
  private @Nullable Response checked;
  private String checkedAs = "";
  private int pictures;

  Visitor(String name, BrowserContext context, boolean javaScript) {
    this.name = name;
    this.javaScript = javaScript;
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().contains("Failed to load resource")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onResponse(
        response -> {
          if (response.frame().equals(page.mainFrame())
              && response.request().isNavigationRequest()
              && response.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            document = response;
          }
        });
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  public Visitor open(String address) {
    page.navigate(address);
    return landed();
  }

  public Visitor follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    return this;
  }

  public Visitor press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    return this;
  }

  public Visitor fill(String label, String value) {
    page.getByLabel(label).first().fill(value);
    return this;
  }

  public Visitor tick(String label) {
    page.getByLabel(label).first().check();
    return this;
  }

  public Visitor sees(String text) {
    Locator found = page.getByText(text).first();
    found.waitFor();
    return landed();
  }

  public Visitor title(String heading) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1).setName(heading))
        .waitFor();
    return landed();
  }

  public byte[] download(Runnable click) {
    Download download = page.waitForDownload(click);
    try (InputStream content = download.createReadStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a link from a message, looks at its page and presses its one button. */
  public Visitor openLink(String link, String what) {
    open(link).look(what);
    page.locator("main form button").first().click();
    page.waitForURL(url -> !url.contains("/lien/"));
    return this;
  }

  /** The bytes behind an address, asked for with this visitor's cookies. */
  public byte[] fetch(String address) {
    return context.request().get(address).body();
  }

  /** Looks closely at the page: accessibility, validity, two themes, a narrow phone, pictures. */
  public Visitor look(String what) {
    page.waitForLoadState();
    if (!page.content().equals(checkedAs)) {
      check(what);
    }
    checked = document;
    pictures++;
    String picture = "%s-%02d-%s".formatted(name, pictures, what);
    faults.addAll(Views.faults(what, picture, page));
    complaints.forEach(complaint -> faults.add(what + ", the browser: " + complaint));
    complaints.clear();
    return this;
  }

  /** A page that nobody looks at closely is checked once all the same; axe needs JavaScript. */
  private Visitor landed() {
    page.waitForLoadState();
    Response answer = document;
    if (javaScript && answer != null && !answer.equals(checked) && PageFaults.first(answer)) {
      check(answer.url().replaceAll("[#?].*", ""));
      checkedAs = page.content();
    }
    checked = answer;
    return this;
  }

  /** Colours are judged where something stands that no page of the run had. */
  private void check(String what) {
    faults.addAll(PageFaults.html(what, html()));
    faults.addAll(
        PageFaults.isNew(page)
            ? PageFaults.axe(what, page)
            : PageFaults.axeWithoutColours(what, page));
  }

  /** What the server wrote: the browser's own tree has its tags mended already. */
  private String html() {
    Response answer = document;
    return answer == null ? page.content() : answer.text();
  }

  @Override
  public void close() {
    landed();
    context.close();
    faults.forEach(System.err::println);
    assertThat(faults).as("what is wrong with the pages that %s saw", name).isEmpty();
  }
}

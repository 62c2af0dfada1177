package org.rebond.rights;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rebond.testing.Browser;
import org.rebond.testing.Visitor;

/**
 * A browser that tells whatever runs or would like to, on every page it comes to. It belongs to one
 * person after the other.
 */
final class WatchedBrowser implements AutoCloseable {

  /** Set by every script that we try to smuggle in. */
  static final String HIT = "__hit=1";

  /** 913 × 877, which no page says by chance. */
  private static final Pattern EVALUATED = Pattern.compile("800 ?701");

  private static final Pattern POLICY = Pattern.compile("(?i)content security|refused to|violates");

  /** What the policy has to refuse: without it, whoever finds a hole runs something. */
  private static final String SCRIPT = "window.__ran=1";

  private final Visitor visitor;
  private final Page page;
  private final Set<String> faults = new TreeSet<>();
  private final List<String> said = new ArrayList<>();
  private @Nullable Response answer;
  private int arrivals;
  private String person = "";

  WatchedBrowser(String site) {
    this.visitor = Browser.visitor("injection", site);
    this.page = visitor.page();
    page.addInitScript(WatchedPage.LISTEN);
    page.onDialog(
        dialog -> {
          said.add("a dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onPageError(said::add);
    page.onLoad(loaded -> arrivals++);
    page.onDownload(paper -> arrivals++);
    page.onResponse(
        response -> {
          if (response.request().isNavigationRequest()) {
            answer = response;
          }
        });
    String ours = hash(SCRIPT);
    page.onConsoleMessage(
        message -> {
          if (POLICY.matcher(message.text()).find() && !message.text().contains(ours)) {
            said.add(message.text());
          }
        });
    drawNothing();
  }

  /** Nobody looks at these pages, and a script that is smuggled in runs without a style. */
  private void drawNothing() {
    var wire = visitor.context().newCDPSession(page);
    wire.send("Network.enable");
    JsonObject never = new JsonObject();
    var addresses = new JsonArray();
    List.of("*.css", "*.css?*", "*.woff2", "*.svg", "*.png", "*.jpg").forEach(addresses::add);
    never.add("urls", addresses);
    wire.send("Network.setBlockedURLs", never);
  }

  void becomes(Walker somebody) {
    person = somebody.name();
    visitor.context().clearCookies();
    visitor.context().addCookies(somebody.cookies());
  }

  /** Goes there, looks at what happens, and gives all that stands there. */
  String open(String address) {
    page.navigate(address);
    return look(address);
  }

  /** The fields of this form that were filled before it was sent; none where no page shows it. */
  Set<String> send(PostForm form, String text, String day, boolean kept) {
    int before = arrivals;
    String from = page.url();
    List<?> names =
        (List<?>)
            page.evaluate(
                WatchedPage.SEND,
                Map.of(
                    "action",
                    form.action(),
                    "typed",
                    List.copyOf(form.typed()),
                    "text",
                    text,
                    "day",
                    day,
                    "kept",
                    kept));
    if (!names.isEmpty()) {
      page.waitForCondition(() -> arrivals > before);
      look(form.action() + " of " + from + " → " + page.url());
    }
    Set<String> filled = new TreeSet<>();
    names.forEach(name -> filled.add(String.valueOf(name)));
    return filled;
  }

  /** Whether what was sent last was taken: it leads on, or gives a paper. */
  boolean wasTaken() {
    Response last = Objects.requireNonNull(answer);
    String type = last.headers().getOrDefault("content-type", "");
    boolean leadsOn = last.request().redirectedFrom() != null;
    return type.equals("application/pdf")
        || (leadsOn
            && last.status() == 200
            && !last.url().matches(".*/connexion(/confirmation)?\\?.*"));
  }

  private String look(String where) {
    Map<?, ?> seen = (Map<?, ?>) page.evaluate(WatchedPage.LOOK, SCRIPT);
    for (Object fault : (List<?>) Objects.requireNonNull(seen.get("faults"))) {
      faults.add(person + ", " + where + ": " + fault);
    }
    said.forEach(one -> faults.add(person + ", " + where + ": " + one));
    said.clear();
    String text = String.valueOf(seen.get("text"));
    Matcher evaluated = EVALUATED.matcher(text);
    if (evaluated.find()) {
      faults.add(person + ", " + where + ": evaluated " + evaluated.group());
    }
    return text;
  }

  private static String hash(String script) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
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

package org.rebond.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, started once for all journeys. */
public final class Browser {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Browser ONLY = new Browser();

  private final com.microsoft.playwright.Browser chromium;

  private Browser() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(QUIET)
                    .setHeadless(true));
  }

  /** Somebody with a browser of their own: cookies and storage are not shared. */
  public static Visitor visitor(String name, String publicUrl) {
    return visitor(name, publicUrl, true);
  }

  /** Somebody whose browser runs no JavaScript. */
  public static Visitor visitorWithoutJavaScript(String name, String publicUrl) {
    return visitor(name, publicUrl, false);
  }

  private static Visitor visitor(String name, String publicUrl, boolean javaScript) {
    BrowserContext context =
        ONLY.chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(publicUrl)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setJavaScriptEnabled(javaScript)
                // Colours that are still changing are no colours to measure.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900));
    return new Visitor(name, context, javaScript);
  }

  private static Path executable() {
    return Stream.of(
            System.getenv().getOrDefault("REBOND_CHROMIUM", "/usr/bin/chromium-headless-shell"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Chromium: bin/test installs it"));
  }
}

package org.rebond.accounts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person recognises a connection by, and nothing finer: a browser and a system, each empty
 * where it is not a common one.
 */
public record Device(String browser, String system) {

  /** The first that is found: browsers name those they descend from. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("edg", "Edge");
    BROWSERS.put("opr/", "Opera");
    BROWSERS.put("samsungbrowser", "Samsung Internet");
    BROWSERS.put("firefox", "Firefox");
    BROWSERS.put("fxios", "Firefox");
    BROWSERS.put("crios", "Chrome");
    BROWSERS.put("chrome", "Chrome");
    BROWSERS.put("safari", "Safari");
    SYSTEMS.put("android", "Android");
    SYSTEMS.put("iphone", "iPhone");
    SYSTEMS.put("ipad", "iPad");
    SYSTEMS.put("windows", "Windows");
    SYSTEMS.put("cros", "ChromeOS");
    SYSTEMS.put("macintosh", "Mac");
    SYSTEMS.put("linux", "Linux");
  }

  static Device of(@Nullable String userAgent) {
    String told = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    return new Device(first(BROWSERS, told), first(SYSTEMS, told));
  }

  /** Reads what {@link #toString} wrote. */
  public static Device parse(String kept) {
    int bar = kept.indexOf('|');
    return bar < 0
        ? new Device("", "")
        : new Device(kept.substring(0, bar), kept.substring(bar + 1));
  }

  @Override
  public String toString() {
    return browser + "|" + system;
  }

  private static String first(Map<String, String> names, String told) {
    return names.entrySet().stream()
        .filter(name -> told.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}

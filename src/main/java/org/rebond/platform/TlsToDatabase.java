package org.rebond.platform;

import java.net.InetAddress;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a PostgreSQL on another machine is reached where its address does not say: over TLS, with a
 * certificate of its name that this machine's authorities vouch for, or not at all (source: OWASP
 * ASVS 5.0, 12.3.1 and 12.3.2).
 */
final class TlsToDatabase {

  private static final Pattern HOSTS = Pattern.compile("jdbc:postgresql://([^/?]*).*");

  private TlsToDatabase() {}

  static Map<String, String> settings(String url) {
    if (url.contains("sslmode=") || here(url)) {
      return Map.of();
    }
    return Map.of(
        "sslmode", "verify-full", "sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
  }

  /** An address without a host is of this machine (source: the documentation of pgjdbc). */
  private static boolean here(String url) {
    Matcher hosts = HOSTS.matcher(url);
    if (!hosts.matches()) {
      return true;
    }
    for (String host : hosts.group(1).split(",", -1)) {
      if (!loopback(host.replaceFirst(":\\d+$", "").replaceAll("[\\[\\]]", ""))) {
        return false;
      }
    }
    return true;
  }

  private static boolean loopback(String host) {
    try {
      return host.isEmpty()
          || host.equals("localhost")
          || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }
}

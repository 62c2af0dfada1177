package org.rebond.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The only door through which this server asks another one over HTTP: the one that the operator
 * named, at its origin and nowhere else, briefly, a little, and never where it would send us. What
 * a person types is no address to ask (source: OWASP ASVS 5.0, 1.3.6 and 13.2.4).
 */
public final class Outward {

  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private final String origin;
  private final Duration patience;
  private final long largest;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTING)
          .build();

  private Outward(String origin, Duration patience, long largest) {
    this.origin = origin;
    this.patience = patience;
    this.largest = largest;
  }

  /**
   * Asks over TLS, and without it only a server on this machine.
   *
   * @param setting what the operator knows the address by, such as REBOND_TIMESTAMP_URL
   * @param patience for the whole of an answer
   * @param largest answer in bytes
   * @throws IllegalStateException where the address is of another kind
   */
  public static Outward to(String setting, String address, Duration patience, long largest) {
    String origin =
        origin(address).filter(Outward::tlsOrHere).orElseThrow(() -> wrong(setting, "https"));
    return new Outward(origin, patience, largest);
  }

  /**
   * The same without TLS too: only for answers that are signed, to questions that anyone may see.
   */
  public static Outward toSigner(String setting, String address, Duration patience, long largest) {
    String origin = origin(address).orElseThrow(() -> wrong(setting, "http or https"));
    return new Outward(origin, patience, largest);
  }

  /**
   * The answer, whatever its status; fails where there is none, or where it is late or too long.
   */
  public HttpResponse<byte[]> send(HttpRequest.Builder question) throws IOException {
    HttpRequest request = question.timeout(patience).build();
    if (!origin(request.uri().toString()).equals(Optional.of(origin))) {
      throw new IOException("not the server that the operator named");
    }
    CompletableFuture<HttpResponse<byte[]>> asked =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
    try {
      // The request's own timeout ends with the headers: a body may drip for ever.
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      asked.cancel(true);
      throw new IOException("the server does not answer in time", late);
    } catch (ExecutionException broken) {
      throw new IOException("the server cannot be reached", broken.getCause());
    } catch (InterruptedException interrupted) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  /** Scheme, host and port; nothing for an address that is not of the web. */
  private static Optional<String> origin(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
        return Optional.empty();
      }
      int usual = scheme.equals("https") ? 443 : 80;
      int port = uri.getPort() < 0 ? usual : uri.getPort();
      return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port);
    } catch (java.net.URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean tlsOrHere(String origin) {
    return origin.startsWith("https:") || here(String.valueOf(URI.create(origin).getHost()));
  }

  /** By what is written, never by what a name server would say. */
  private static boolean here(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }

  private static IllegalStateException wrong(String setting, String kind) {
    return new IllegalStateException(setting + ": " + kind + " wanted, and no user in the address");
  }
}

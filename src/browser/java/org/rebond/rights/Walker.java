package org.rebond.rights;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who reads what the server writes, before a browser is asked to show it. */
final class Walker {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String name;
  private final URI site;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  Walker(String name, URI site) {
    this.name = name;
    this.site = site;
  }

  String name() {
    return name;
  }

  /** Presses the one button of a link. */
  Walker opening(String link) {
    return sending(link, link, Map.of());
  }

  /** Sends a form of this page. */
  Walker sending(String page, String action, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    Matcher token = TOKEN.matcher(page(page));
    if (token.find()) {
      all.put("_csrf", token.group(1));
    }
    String form =
        all.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var answer =
        send(
            HttpRequest.newBuilder(site.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    if (answer.statusCode() / 100 != 3) {
      throw new AssertionError(name + "'s form answers " + answer.statusCode());
    }
    return this;
  }

  /** The page of this address; nothing where there is none for this person. */
  String page(String address) {
    var answer = get(address);
    return answer.statusCode() == 200
            && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
        ? new String(answer.body(), StandardCharsets.UTF_8)
        : "";
  }

  byte[] fetch(String address) {
    return get(address).body();
  }

  /** What makes a browser this person's. */
  List<Cookie> cookies() {
    CookieStore kept = cookies.getCookieStore();
    return kept.getCookies().stream()
        .map(
            one ->
                new Cookie(one.getName(), one.getValue())
                    .setDomain(site.getHost())
                    .setPath(one.getPath()))
        .toList();
  }

  private HttpResponse<byte[]> get(String address) {
    return send(HttpRequest.newBuilder(site.resolve(address)).header("Accept-Language", "fr"));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}

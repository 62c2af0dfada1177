package org.rebond.partnerships;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: keeps cookies, and sends forms as the page gave them. */
public final class Person {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI site;
  private String token = "";

  public Person(URI site) {
    this.site = site;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(site.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Presses the button of a personal link; gives where it leads. */
  public String open(URI link) throws IOException, InterruptedException {
    return located(send(link, Map.of()));
  }

  /** Sends a form that stands on {@code page}. */
  public HttpResponse<String> post(String page, String action, Map<String, String> form)
      throws IOException, InterruptedException {
    Matcher shown = TOKEN.matcher(get(page).body());
    Map<String, String> all = new java.util.HashMap<>(form);
    if (shown.find()) {
      token = shown.group(1);
    }
    all.put("_csrf", token);
    return send(site.resolve(action), all);
  }

  public static String located(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("location")
        .map(address -> URI.create(address).getPath())
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }

  private HttpResponse<String> send(URI address, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return browser.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

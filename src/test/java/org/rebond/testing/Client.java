package org.rebond.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser of a test: keeps its cookies, sends the token of the page it saw last. */
public final class Client {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI site;
  private String agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
  private String token = "";

  public Client(URI site) {
    this.site = site;
  }

  public Client calledFrom(String userAgent) {
    this.agent = userAgent;
    return this;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** Names and values of the form by turns. */
  public HttpResponse<String> post(String path, String... form)
      throws IOException, InterruptedException {
    List<String> fields = new ArrayList<>(List.of("_csrf=" + token));
    for (int i = 0; i < form.length; i += 2) {
      fields.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))));
  }

  /** The same for a form with a file. */
  public HttpResponse<String> post(String path, Multipart form)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", form.type())
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.with("_csrf", token).bytes())));
  }

  public String cookie(String name) {
    return cookieAt("/connexion", name);
  }

  /** As a request to this path would send it. */
  public String cookieAt(String path, String name) {
    return cookies.getCookieStore().get(site.resolve(path)).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  public void keep(String name, String value, String path) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath(path);
    cookie.setVersion(0);
    cookies.getCookieStore().add(site, cookie);
  }

  public static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(site.resolve(path)).header("User-Agent", agent);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    Matcher shown = TOKEN.matcher(answer.body());
    if (shown.find()) {
      token = shown.group(1);
    }
    return answer;
  }
}

package org.rebond.badges;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A device at the door that speaks real HTTP and follows nothing by itself. */
record DeskBrowser(URI site, HttpClient http) {

  DeskBrowser(URI site) {
    this(site, HttpClient.newHttpClient());
  }

  HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
    return http.send(request(path, cookie).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String form, String cookie)
      throws IOException, InterruptedException {
    return http.send(
        request(path, cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> api(String what, String json, String cookie)
      throws IOException, InterruptedException {
    return http.send(
        request("/api/v1/desk/" + what, cookie)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String cookie) {
    URI address = site.resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  /** Names and values by turns. */
  static String form(Object... pairs) {
    var form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1].toString(), StandardCharsets.UTF_8));
    }
    return form.toString();
  }
}

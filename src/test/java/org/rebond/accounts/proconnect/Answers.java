package org.rebond.accounts.proconnect;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is asked of the provider of the tests, and writes what it answers. */
final class Answers {

  private Answers() {}

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(303, -1);
  }

  static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  static Map<String, String> parameters(String query) {
    Map<String, String> all = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return all;
  }

  static String value(Map<String, String> asked, String name) {
    return asked.getOrDefault(name, "");
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static String query(Map<String, String> asked) {
    return asked.entrySet().stream()
        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
        .reduce((one, other) -> one + "&" + other)
        .orElse("");
  }

  static String html(String text) {
    return text.replace("&", "&amp;");
  }

  static List<String> cookies(HttpExchange exchange) {
    String sent = exchange.getRequestHeaders().getFirst("Cookie");
    return sent == null ? List.of() : Arrays.asList(sent.split("; ", -1));
  }

  static void page(HttpExchange exchange, int status, String title, String content)
      throws IOException {
    send(
        exchange,
        status,
        "text/html;charset=utf-8",
        "<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>%1$s</title></head><body><main><h1>%1$s</h1>%2$s</main></body></html>"
            .formatted(title, content));
  }
}

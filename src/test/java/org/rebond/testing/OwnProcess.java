package org.rebond.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application in a JVM of its own, on a free port of this machine, which a test may kill. */
public final class OwnProcess {

  private static final int PATIENCE_IN_SECONDS = 180;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int port;

  private OwnProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Returns once it is ready: reference data are loaded after the first page is served. */
  public static OwnProcess start(Path data) throws IOException, InterruptedException {
    int port = freePort();
    var builder = new ProcessBuilder(command(data, port)).redirectErrorStream(true);
    builder.environment().put("REBOND_DATABASE_URL", "");
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()));
    var started = new OwnProcess(builder.start(), port);
    started.awaitAnswer();
    return started;
  }

  /** As bin/run starts it, on classes instead of the jar, which is not there yet. */
  private static List<String> command(Path data, int port) {
    // Components of the tests would be found there, and are no part of what is run.
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+UseSerialGC",
        "-Xmx768m",
        "-cp",
        classes,
        "org.rebond.Rebond",
        "--server.port=" + port,
        "--server.address=127.0.0.1",
        "--rebond.demo=true",
        "--rebond.demo.stories=false",
        "--rebond.data-directory=" + data);
  }

  public HttpResponse<byte[]> get(String path, String cookie)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(at(path)).header("Cookie", cookie);
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** Sends the form of a page as a browser would, with the token that the page gave it. */
  public HttpResponse<byte[]> submit(String path, String cookie, Map<String, String> fields)
      throws IOException, InterruptedException {
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    var found = token.matcher(text(get(path, cookie)));
    var all = new HashMap<>(fields);
    if (found.find()) {
      all.put("_csrf", found.group(1));
    }
    return post(path, cookie, all);
  }

  /** Sends a form as a browser would from our own page. */
  public HttpResponse<byte[]> post(String path, String cookie, Map<String, String> fields)
      throws IOException, InterruptedException {
    var form = new ArrayList<String>();
    fields.forEach(
        (name, value) -> form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return HTTP.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Cookie", cookie)
            .POST(BodyPublishers.ofString(String.join("&", form)))
            .build(),
        BodyHandlers.ofByteArray());
  }

  public HttpResponse<byte[]> postJson(String path, String cookie, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .header("Cookie", cookie)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The JVM alone, with kill -9: its PostgreSQL is left running, as in real life. */
  public void killNine() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("does not stop");
    }
  }

  private void awaitAnswer() throws InterruptedException {
    for (int tries = 0; tries < PATIENCE_IN_SECONDS * 4; tries++) {
      if (answers()) {
        return;
      }
      if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("ended with " + process.exitValue());
      }
    }
    killNine();
    throw new AssertionError("does not answer");
  }

  private boolean answers() throws InterruptedException {
    try {
      HttpResponse<Void> answer =
          HTTP.send(
              HttpRequest.newBuilder(at("/actuator/health/readiness")).build(),
              BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** What a browser would send back: the first cookie that was set. */
  public static String cookie(HttpResponse<byte[]> answer) {
    String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}

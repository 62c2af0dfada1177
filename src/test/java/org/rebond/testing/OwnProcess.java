package org.rebond.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.rebond.platform.FreePort;

/**
 * The application as the README starts it, with {@code bin/run}, on a free port of this machine; a
 * test may kill it.
 */
public final class OwnProcess {

  private static final int PATIENCE_IN_SECONDS = 180;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int port;

  private OwnProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  public static Path jar() {
    return Path.of("target/rebond.jar");
  }

  /** {@code bin/run}, its own settings aside; returns once it is ready. */
  public static OwnProcess start(Path data, Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    int port = FreePort.choose();
    var all = new HashMap<>(settings);
    all.put("REBOND_PORT", Integer.toString(port));
    var started = new OwnProcess(script("run", data, all, arguments), port);
    started.awaitAnswer();
    return started;
  }

  /** A script of {@code bin/} from its start to its end; what it says is in {@link #log}. */
  public static int run(String script, Path data, Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    Process process = script(script, data, settings, arguments);
    if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("bin/" + script + " does not end");
    }
    return process.exitValue();
  }

  private static Process script(
      String script, Path data, Map<String, String> settings, String... arguments)
      throws IOException {
    var command = new ArrayList<>(List.of("bin/" + script));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("REBOND_") || name.equals("JAVA_OPTS"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    // It lives some seconds: what the second compiler would save costs more.
    environment.put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    // Maven holds target/ while it runs this test: bin/test built the jar before.
    environment.put("REBOND_BUILT", "true");
    environment.put("REBOND_DATA_DIRECTORY", data.toString());
    environment.putAll(settings);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(file(data)));
    return builder.start();
  }

  /** All that the scripts started on this data directory said. */
  public static String log(Path data) throws IOException {
    return Files.readString(file(data).toPath());
  }

  private static File file(Path data) {
    return data.resolve("log").toFile();
  }

  public int port() {
    return port;
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

  /** What bin/run became, with kill -9: its PostgreSQL is left running, as in real life. */
  public void killNine() throws InterruptedException {
    if (!process.info().command().orElse("").endsWith("java")) {
      throw new AssertionError("bin/run did not become the JVM: " + process.info());
    }
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
        throw new AssertionError("bin/run ended with " + process.exitValue());
      }
    }
    process.destroyForcibly();
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

  /** What a browser would send back: the first cookie that was set. */
  public static String cookie(HttpResponse<byte[]> answer) {
    String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}

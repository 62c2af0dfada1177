package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.testing.OwnProcess.cookie;
import static org.rebond.testing.OwnProcess.text;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rebond.testing.FlyerReader;
import org.rebond.testing.OwnProcess;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bin/run} dies in the middle of scans and is started again: what was acknowledged is there,
 * and nothing is twice.
 */
class KillNineTests {

  private static final String PLACE = "/lieux/le-phenix-melle";
  private static final String MAIL = "lieu-tue@example.org";

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

  /** What a desk sends again until it is answered. */
  private record Scan(UUID nonce, String badge) {}

  @Test
  void everyAcknowledgedScanIsThereAndNoneTwice() throws Exception {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/data")), "kill");
    OwnProcess application = start(data);
    try {
      String manager = openAPlace(application);
      List<String> badges = FlyerReader.addresses(flyers(application, manager), 13);
      assertThat(badges).hasSizeGreaterThan(40).doesNotHaveDuplicates();
      String desk = openADesk(application, manager);
      List<Scan> scans = new ArrayList<>();
      for (String badge : badges) {
        // A badge is read twice: one counts and the other is a conflict, before or after the kill.
        scans.add(new Scan(UUID.randomUUID(), badge));
        scans.add(new Scan(UUID.randomUUID(), badge));
      }

      Map<Scan, String> acknowledged = scanUntilKilled(application, desk, scans);
      assertThat(acknowledged.size()).isBetween(1, scans.size() - 1);

      application = start(data);
      long atRestart = visits(application, manager);
      Map<Scan, String> again = new ConcurrentHashMap<>();
      for (Scan scan : scans) {
        again.put(scan, verdict(send(application, desk, scan)));
      }
      assertThat(again).containsAllEntriesOf(acknowledged);
      assertThat(atRestart)
          .as("acknowledged, and at most one more for each thread")
          .isBetween(accepted(acknowledged), accepted(acknowledged) + 4);
      assertThat(accepted(again)).isEqualTo(badges.size());
      assertThat(again.values()).containsOnly("ACCEPTED", "CONFLICT");
      assertThat(visits(application, manager)).isEqualTo(badges.size());
      System.out.printf(
          "kill -9: %d scans, %d answered and %d counted before, %d at the restart%n",
          scans.size(), acknowledged.size(), accepted(acknowledged), atRestart);
    } finally {
      application.stop();
    }
    FileSystemUtils.deleteRecursively(data);
  }

  private static OwnProcess start(Path data) throws Exception {
    return OwnProcess.start(data, Map.of(), "--rebond.demo.stories=false");
  }

  /** Four hands at one desk; the JVM is killed once a quarter of the scans is acknowledged. */
  private Map<Scan, String> scanUntilKilled(OwnProcess application, String desk, List<Scan> scans)
      throws InterruptedException {
    var waiting = new ConcurrentLinkedQueue<>(scans);
    var acknowledged = new ConcurrentHashMap<Scan, String>();
    var quarter = new CountDownLatch(scans.size() / 4);
    List<Thread> hands = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      hands.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (Scan scan = waiting.poll(); scan != null; scan = waiting.poll()) {
                        acknowledged.put(scan, verdict(send(application, desk, scan)));
                        quarter.countDown();
                      }
                    } catch (IOException killed) {
                      // No answer: the desk would keep this scan and send it again.
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }));
    }
    assertThat(quarter.await(60, TimeUnit.SECONDS)).isTrue();
    application.killNine();
    for (Thread hand : hands) {
      hand.join();
    }
    return acknowledged;
  }

  private static String openAPlace(OwnProcess application) throws Exception {
    application.post(
        "/lieux/nouveau",
        "",
        Map.of(
            "name", "Le Phénix",
            "where", "3 rue du Marché, 79500 Melle",
            "what", "Fablab et aide numérique",
            "when", "mardi et jeudi de 14h à 18h",
            "email", MAIL,
            "key", UUID.randomUUID().toString()));
    var link = Pattern.compile("/lien/[\\w-]+").matcher("");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!link.reset(text(application.get("/demo/boite?pour=" + MAIL, ""))).find()) {
      assertThat(System.nanoTime()).as("the link comes by mail").isLessThan(end);
    }
    return cookie(application.post(link.group(), "", Map.of()));
  }

  private byte[] flyers(OwnProcess application, String manager) throws Exception {
    HttpResponse<byte[]> printed =
        application.submit(
            PLACE + "/invitations",
            manager,
            Map.of(
                "seed", "A".repeat(43),
                "size", "50",
                "counts", "once",
                "until", today.plusMonths(3).toString(),
                "services", "Un café"));
    assertThat(printed.headers().firstValue("Content-Type")).hasValue("application/pdf");
    return printed.body();
  }

  private static String openADesk(OwnProcess application, String manager) throws Exception {
    String prepared =
        text(
            application.submit(
                PLACE + "/accueils",
                manager,
                Map.of(
                    "called", "Entrée",
                    "service", "accueil",
                    "key", UUID.randomUUID().toString())));
    var link = Pattern.compile("/accueil/ouverture/[\\w-]+").matcher(prepared);
    assertThat(link.find()).isTrue();
    return cookie(application.post(link.group(), "", Map.of()));
  }

  private HttpResponse<byte[]> send(OwnProcess application, String desk, Scan scan)
      throws IOException, InterruptedException {
    String body =
        "{\"nonce\": \"%s\", \"token\": \"%s\", \"day\": \"%s\"}"
            .formatted(scan.nonce(), scan.badge(), today);
    return application.postJson("/api/v1/desk/scans", desk, body);
  }

  private static String verdict(HttpResponse<byte[]> answer) throws IOException {
    var verdict = Pattern.compile("\"verdict\":\"(\\w+)\"").matcher(text(answer));
    if (!verdict.find()) {
      throw new IOException("not acknowledged: " + answer.statusCode());
    }
    return verdict.group(1);
  }

  private static long accepted(Map<Scan, String> verdicts) {
    return verdicts.values().stream().filter("ACCEPTED"::equals).count();
  }

  private static long visits(OwnProcess application, String manager) throws Exception {
    String table = text(application.get(PLACE + "/venues.csv", manager));
    assertThat(table).contains("jour;service;venues");
    return table
        .lines()
        .skip(1)
        .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(';') + 1)))
        .sum();
  }
}

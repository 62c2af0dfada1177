package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.ThirdPlaces;
import org.rebond.directory.photos.PhotoTeam;
import org.rebond.organisations.Organisations;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Multipart;
import org.rebond.testing.Photographs;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How somebody with bad intentions sends a photo: names, lengths and parts. */
@RebondTest
@ExtendWith(OutputCaptureExtension.class)
class UploadRequestsTests {

  @Autowired Town town;
  @Autowired Organisations organisations;
  @Autowired ThirdPlaces places;
  @Autowired PlacePhotos photos;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformProperties properties;

  private PhotoTeam team;

  @BeforeEach
  void aPlaceAndItsManager() throws Exception {
    team = PhotoTeam.of(town, organisations, places, jdbc, properties.publicUrl());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd.jpg",
        "..\\..\\secret.jpg",
        "/etc/cron.d/x",
        "C:\\secret.exe",
        "secret\u202Egpj.exe",
        "secret.php;.jpg",
        "secret <img src=x onerror=alert(1)>.jpg",
        "secret'); DROP TABLE directory.place_photo; --.jpg",
        "con.jpg",
        ".htaccess"
      })
  void theNameOfAFileIsNeitherKeptNorShownNorLogged(String name, CapturedOutput log)
      throws Exception {
    var form = PhotoTeam.form().file("file", name, "image/jpeg", Photographs.jpeg(1));
    assertThat(team.send(form).statusCode()).isEqualTo(302);
    assertThat(photos.of(team.place().id())).hasSize(1);
    assertThat(team.manager().get(team.page()).body()).doesNotContain(name, "secret", "passwd");
    assertThat(row()).doesNotContain("secret", "passwd", "cron", "htaccess");
    assertThat(log.getAll()).doesNotContain(name);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5_000})
  void aNameThatNoFileHasIsRefusedOrForgotten(int length, CapturedOutput log) throws Exception {
    String name = length == 0 ? "secret\0.exe" : "secret".repeat(length / 6);
    var form = PhotoTeam.form().file("file", name, "image/jpeg", Photographs.jpeg(1));
    assertThat(team.send(form).statusCode()).isIn(302, 400, 413);
    assertThat(row()).doesNotContain("secret");
    assertThat(log.getAll()).doesNotContain("secretsecret", "secret\0");
  }

  @Test
  void aFileOverTheLimitIsRefusedWithItsTextStillThere() throws Exception {
    HttpResponse<String> page = team.send(padded(12_500_000));
    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("12 Mo au plus", "L’atelier bois");
    assertThat(team.send(padded(11_900_000)).statusCode()).isEqualTo(302);
  }

  @Test
  void aBodyOverTheLimitIsRefusedBeforeItIsRead() throws Exception {
    HttpResponse<String> page = team.send(padded(50_000_000));
    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("C’est trop lourd", "20 Mo");
    assertThat(photos.of(team.place().id())).isEmpty();
  }

  @Test
  void aBodyWhoseLengthIsNotSaidIsRefused() throws Exception {
    Multipart form = PhotoTeam.form().file("file", "a.jpg", "image/jpeg", padded(50_000_000));
    HttpRequest request =
        HttpRequest.newBuilder(properties.publicUrl().resolve(team.page()))
            .header("Content-Type", form.type())
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form.bytes())))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(411);
    }
  }

  @Test
  void aThousandPartsAreNotGoneThrough() throws Exception {
    Multipart form = PhotoTeam.form();
    for (int i = 0; i < 1000; i++) {
      form.file("file", i + ".jpg", "image/jpeg", new byte[] {1});
    }
    assertThat(team.send(form).statusCode()).isEqualTo(413);
    assertThat(photos.of(team.place().id())).isEmpty();
  }

  @Test
  void noFileAnEmptyOneAndTwoAreSaidSo() throws Exception {
    says(PhotoTeam.form(), "Choisissez une photo.");
    says(PhotoTeam.form().file("file", "", "application/octet-stream", new byte[0]), "Choisissez");
    says(
        PhotoTeam.form().file("file", "a.jpg", "image/jpeg", new byte[0]), "Choisissez une photo.");
    Multipart two =
        PhotoTeam.form()
            .file("file", "a.jpg", "image/jpeg", Photographs.jpeg(1))
            .file("file", "b.jpg", "image/jpeg", Photographs.jpeg(2));
    says(two, "Envoyez une photo à la fois.");
  }

  @Test
  void aTextInPlaceOfAFileAndAFileInPlaceOfATextAreRefused() throws Exception {
    assertThat(team.send(PhotoTeam.form().with("file", "no file at all")).statusCode())
        .isEqualTo(400);
    Multipart text = new Multipart().file("text", "a.txt", "text/plain", new byte[] {65});
    assertThat(team.send(text).statusCode()).isEqualTo(400);
  }

  @Test
  void noOtherRouteTakesAFormWithFiles() throws Exception {
    Multipart form = new Multipart().file("name", "a.txt", "text/plain", new byte[] {65});
    assertThat(team.manager().post("/lieux/nouveau", form).statusCode()).isEqualTo(415);
    assertThat(team.manager().post(team.place().path() + "/modifier", form).statusCode())
        .isEqualTo(415);
  }

  private void says(Multipart form, String why) throws Exception {
    HttpResponse<String> page = team.send(form);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(why, "L’atelier bois");
    assertThat(photos.of(team.place().id())).isEmpty();
  }

  private static byte[] padded(int length) {
    return Arrays.copyOf(Photographs.jpeg(1), length);
  }

  private String row() {
    return jdbc.sql(
            """
            SELECT coalesce(string_agg((to_jsonb(p) - 'large' - 'small')::text, ' '), '')
            FROM directory.place_photo p WHERE place = ?
            """)
        .param(team.place().id().value())
        .query(String.class)
        .single();
  }
}

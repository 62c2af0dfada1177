package org.rebond.rights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.PlacePhotos.Photo;
import org.rebond.directory.ThirdPlaces;
import org.rebond.directory.photos.PhotoTeam;
import org.rebond.organisations.Organisations;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Multipart;
import org.rebond.testing.Photographs;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with bad intentions sends as a photo, through the whole server. */
@RebondTest
class UploadAttackTests {

  private static final String SCRIPT = "<script>alert(document.domain)</script>";

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

  @Test
  void anArchiveIsRefusedWhateverItCallsItself() throws Exception {
    byte[] bomb = zip(new byte[30_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    refused(bomb, "ni un JPEG ni un PNG");
    refused(zip(bomb), "ni un JPEG ni un PNG");
  }

  @Test
  void aPageOrADrawingWithAScriptIsRefusedWhateverItCallsItself() throws Exception {
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>";
    refused(svg.getBytes(UTF_8), "ni un JPEG ni un PNG");
    refused(("<!DOCTYPE html>" + SCRIPT).getBytes(UTF_8), "ni un JPEG ni un PNG");
    refused(("GIF89a\u0001\0\u0001\0/*" + SCRIPT).getBytes(ISO_8859_1), "ni un JPEG ni un PNG");
    refused(("\u00FF\u00D8\u00FF" + SCRIPT).getBytes(ISO_8859_1), "la fin du fichier manque");
  }

  @Test
  void aPictureThatWouldFillTheMemoryIsRefused() throws Exception {
    refused(Photographs.pngDeclaring(60_000, 60_000), "trop de points");
    refused(Photographs.blackPng(19_000, 19_000), "trop de points");
  }

  @Test
  void aPhotoThatWasCutIsRefused() throws Exception {
    byte[] whole = Photographs.jpeg(1);
    refused(Arrays.copyOf(whole, whole.length / 2), "la fin du fichier manque");
  }

  @Test
  void whatIsServedIsDrawnHereAndHoldsNothingThatWasHidden() throws Exception {
    byte[] hiding =
        Photographs.withSegment(
            Photographs.telling(Photographs.jpeg(1), 1), 0xFE, SCRIPT.getBytes(ISO_8859_1));
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(hiding);
    both.writeBytes(zip(SCRIPT.getBytes(UTF_8)));
    assertThat(team.send(both.toByteArray()).statusCode()).isEqualTo(302);
    Photo photo = photos.of(team.place().id()).getFirst();
    for (String path : new String[] {photo.large(team.place()), photo.small(team.place())}) {
      byte[] served = get(path);
      assertThat(served).startsWith(0xFF, 0xD8);
      assertThat(new String(served, ISO_8859_1))
          .doesNotContain("script", "PK\u0003\u0004", "Exif", Photographs.CAMERA);
    }
  }

  private void refused(byte[] file, String why) throws Exception {
    for (var as : Map.of("photo.jpg", "image/jpeg", "photo.png", "image/png").entrySet()) {
      says(PhotoTeam.form().file("file", as.getKey(), as.getValue(), file), why);
    }
  }

  private void says(Multipart form, String why) throws Exception {
    HttpResponse<String> page = team.send(form);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(why, "L’atelier bois");
    assertThat(photos.of(team.place().id())).isEmpty();
  }

  private static byte[] zip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("0"));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private byte[] get(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = properties.publicUrl().resolve(path);
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray()).body();
    }
  }
}

package org.rebond.directory.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.ending.Ending;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.PlacePhotos.Photo;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisations;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Multipart;
import org.rebond.testing.Photographs;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class PhotoPagesTests {

  private static final Actor ADMINISTRATOR = new Actor(Optional.empty(), Map.of(), Set.of(), true);

  @Autowired Town town;
  @Autowired Organisations organisations;
  @Autowired ThirdPlaces places;
  @Autowired PlacePhotos photos;
  @Autowired Ending ending;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformProperties properties;

  private PhotoTeam team;

  @BeforeEach
  void aPlaceAndItsManager() throws Exception {
    team = PhotoTeam.of(town, organisations, places, jdbc, properties.publicUrl());
  }

  @Test
  void whoKeepsThePageIsInvitedToAddAFirstPhotoAndNobodyElseIs() throws Exception {
    String invitation = "Ajouter une photo du lieu";
    assertThat(team.manager().get(team.place().path()).body()).contains(invitation, team.page());
    assertThat(team.manager().get(team.place().path() + "/modifier").body()).contains(team.page());
    Client anyone = new Client(properties.publicUrl());
    assertThat(anyone.get(team.place().path()).body())
        .contains("L’Établi")
        .doesNotContain(invitation, team.page());
    assertThat(team.send(Photographs.jpeg(1)).statusCode()).isEqualTo(302);
    assertThat(team.manager().get(team.place().path()).body())
        .contains("Photos du lieu")
        .doesNotContain(invitation);
  }

  @Test
  void aPhotoIsOnThePageWithItsSizesItsTextAndWithoutItsName() throws Exception {
    HttpResponse<String> sent = team.send(Photographs.jpeg(1280, 960, 1));
    assertThat(Client.location(sent)).endsWith(team.page());
    assertThat(team.manager().get(team.page()).body()).contains("La photo est sur la page du lieu");
    Photo photo = photo();
    assertThat(new Client(properties.publicUrl()).get(team.place().path()).body())
        .contains("alt=\"L’atelier bois\"", "width=\"1280\"", "height=\"960\"")
        .contains("src=\"" + photo.large(team.place()) + "\"")
        .contains(photo.small(team.place()) + " 480w, " + photo.large(team.place()) + " 1280w")
        .doesNotContain("IMG_0001");
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedIsStillThere() throws Exception {
    var noBox =
        new Multipart()
            .with("key", UUID.randomUUID().toString())
            .with("text", "La grande salle")
            .file("file", "a.jpg", "image/jpeg", Photographs.jpeg(1));
    HttpResponse<String> page = team.send(noBox);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("La grande salle", "sinon, choisissez une photo sans personne reconnaissable")
        .contains("Choisissez à nouveau la photo");
    HttpResponse<String> nothing = team.send(new Multipart());
    assertThat(nothing.body())
        .contains("Choisissez une photo.", "Dites en une phrase ce que l’on voit")
        .doesNotContain("Choisissez à nouveau la photo");
    String long_ = "a".repeat(301);
    var tooLong = new Multipart().with("text", long_).with("agreed", "yes");
    assertThat(team.send(tooLong).body()).contains(long_, "300");
    var named = new Multipart().with("text", "Mme Durand à l’établi");
    assertThat(team.send(named).body())
        .contains("N’écrivez pas le nom d’une personne accompagnée", "Mme Durand");
    assertThat(photos.of(team.place().id())).isEmpty();
  }

  @Test
  void theTextIsWrittenAgainAndThePhotoMovedAndRemovedByForms() throws Exception {
    team.send(Photographs.jpeg(1));
    String one = team.page() + "/" + photo().id();
    team.send(Photographs.jpeg(2));
    team.manager().get(one);
    assertThat(team.manager().post(one + "/texte", "text", " ").body())
        .contains("Dites en une phrase ce que l’on voit");
    assertThat(team.manager().post(one + "/texte", "text", "La façade").statusCode())
        .isEqualTo(302);
    assertThat(photo().text()).isEqualTo("La façade");
    assertThat(team.manager().post(one + "/rang", "vers", "LATER").statusCode()).isEqualTo(302);
    assertThat(photo().text()).isEqualTo("L’atelier bois");
    assertThat(team.manager().post(one + "/rang", "vers", "AWAY").statusCode()).isEqualTo(400);
    assertThat(team.manager().post(one + "/retrait").statusCode()).isEqualTo(302);
    assertThat(photos.of(team.place().id())).hasSize(1);
    assertThat(team.manager().get(one).statusCode()).isEqualTo(404);
  }

  @Test
  void aPhotoIsServedAsAnImageThatCachesKeepAndNobodyRunsOrFrames() throws Exception {
    team.send(Photographs.jpeg(1));
    HttpResponse<byte[]> file = file(photo().large(team.place()), "");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).startsWith(0xFF, 0xD8);
    assertThat(header(file, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(file, "Content-Disposition"))
        .startsWith("inline")
        .contains(team.place().slug());
    assertThat(header(file, "Cache-Control")).isEqualTo("max-age=604800, public, immutable");
    assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(file, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(header(file, "Content-Security-Policy")).contains("default-src 'none'");
    assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(file(photo().large(team.place()), header(file, "ETag")).statusCode()).isEqualTo(304);
    assertThat(header(file(photo().small(team.place()), ""), "ETag"))
        .isNotEqualTo(header(file, "ETag"));
  }

  @Test
  void aPhotoIsFoundUnderItsOwnPlaceAndInItsTwoSizesOnly() throws Exception {
    team.send(Photographs.jpeg(1));
    Photo photo = photo();
    PhotoTeam other = PhotoTeam.of(town, organisations, places, jdbc, properties.publicUrl());
    assertThat(file(photo.large(other.place()), "").statusCode()).isEqualTo(404);
    assertThat(other.manager().get(other.page() + "/" + photo.id()).statusCode()).isEqualTo(404);
    String bigger = photo.large(team.place()).replace("1600", "99999");
    assertThat(file(bigger, "").statusCode()).isEqualTo(404);
  }

  @Test
  void aPlaceThatClosedShowsItsPhotosNoLonger() throws Exception {
    team.send(Photographs.jpeg(1));
    String photo = photo().large(team.place());
    ending.close(team.place().id(), ADMINISTRATOR);
    assertThat(file(photo, "").statusCode()).isEqualTo(410);
    assertThat(team.send(Photographs.jpeg(2)).statusCode()).isEqualTo(403);
    ending.reopen(team.place().id(), ADMINISTRATOR);
    assertThat(file(photo, "").statusCode()).isEqualTo(200);
  }

  private Photo photo() {
    return photos.of(team.place().id()).getFirst();
  }

  private HttpResponse<byte[]> file(String path, String known) throws Exception {
    HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(properties.publicUrl() + path));
    if (!known.isEmpty()) {
      asked.header("If-None-Match", known);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(asked.build(), BodyHandlers.ofByteArray());
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}

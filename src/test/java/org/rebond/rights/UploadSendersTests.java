package org.rebond.rights;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.ThirdPlaces;
import org.rebond.directory.photos.PhotoTeam;
import org.rebond.organisations.Organisations;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Multipart;
import org.rebond.testing.Photographs;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sends a photo without being of the team: nothing of it is kept, or even received. */
@RebondTest
class UploadSendersTests {

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

  /** Nothing but the head is sent: who waited for the body would not answer. */
  @Test
  void ofSomebodyWithoutASessionNoFileIsReceived() throws Exception {
    URI site = properties.publicUrl();
    String head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: %s\r\nContent-Length: 15000000\r\n\r\n"
            .formatted(team.page(), site.getAuthority(), new Multipart().type());
    try (Socket line = new Socket(site.getHost(), site.getPort())) {
      line.setSoTimeout(10_000);
      line.getOutputStream().write(head.getBytes(US_ASCII));
      byte[] answer = line.getInputStream().readNBytes(12);
      assertThat(new String(answer, US_ASCII)).isEqualTo("HTTP/1.1 403");
    }
  }

  @Test
  void aStrangerOrAnotherSiteAddsNothing() throws Exception {
    PhotoTeam stranger = PhotoTeam.of(town, organisations, places, jdbc, properties.publicUrl());
    stranger.manager().get(stranger.page());
    assertThat(stranger.manager().post(team.page(), photo()).statusCode()).isEqualTo(403);
    Client nobody = new Client(properties.publicUrl());
    assertThat(nobody.post(team.page(), photo()).statusCode()).isEqualTo(403);
    assertThat(withItsSession().get(team.page()).statusCode()).isEqualTo(200);
    assertThat(withItsSession().post(team.page(), photo()).statusCode())
        .as("with the session and without its token")
        .isEqualTo(403);
    assertThat(photos.of(team.place().id())).isEmpty();
  }

  private Client withItsSession() {
    Client forged = new Client(properties.publicUrl());
    forged.keep("session", team.manager().cookieAt("/", "session"), "/");
    return forged;
  }

  private static Multipart photo() {
    return PhotoTeam.form().file("file", "a.jpg", "image/jpeg", Photographs.jpeg(1));
  }
}

package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Links are built from the public address, whatever a request says of itself. */
@RebondTest
class PublicUrlTests {

  private static final String LIES =
      """
      Host: evil.example\r
      X-Forwarded-Host: evil.example\r
      X-Forwarded-Proto: https\r
      X-Forwarded-Port: 666\r
      X-Forwarded-Prefix: /evil.example\r
      X-Forwarded-For: 203.0.113.9\r
      Forwarded: host=evil.example;proto=https\r
      Connection: close\r
      """;

  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;

  @Test
  void aMailedLinkIgnoresWhatARequestSaysOfItsHost() throws IOException {
    String address = UUID.randomUUID() + "@example.org";
    String form = "email=" + address;
    String answer =
        send(
            "POST /connexion HTTP/1.1\r\n"
                + LIES
                + "Sec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length()
                + "\r\n\r\n"
                + form);
    assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
    assertThat(Mailbox.link(Mailbox.of(mailServer).awaitTo(address)).toString())
        .startsWith(properties.publicUrl() + "/");
  }

  @Test
  void noPageRepeatsWhatARequestSaysOfItsHost() throws IOException {
    for (String path : new String[] {"/", "/connexion", "/lieux/nouveau", "/aujourdhui", "/b"}) {
      assertThat(send("GET " + path + " HTTP/1.1\r\n" + LIES + "\r\n"))
          .as(path)
          .startsWith("HTTP/1.1 ")
          .doesNotContain("evil.example", ":666");
    }
  }

  private String send(String request) throws IOException {
    try (Socket socket = new Socket("localhost", properties.publicUrl().getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

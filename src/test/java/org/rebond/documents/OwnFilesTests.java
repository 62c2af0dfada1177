package org.rebond.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stood in a paper's markup, setting it asks nobody and opens no file. */
class OwnFilesTests {

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='%s/a.png' alt='x'/>",
        "<link rel='stylesheet' href='%s/a.css'/>",
        "<style>@import url('%s/a.css'); p { background: url('%s/b.png') }</style>",
        "<style>@font-face { font-family: x; src: url('%s/a.ttf') } p { font-family: x }</style>",
        "<object data='%s/a' type='image/svg+xml'>x</object>"
      })
  void nothingIsAskedOverTheNetwork(String part) throws IOException {
    set("", part.replace("%s", here()) + "<p>text</p>");
    assertThat(asked).hasValue(0);
  }

  @Test
  void noEntityReachesAFileOrAServer() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "never-shown");
    for (String source : new String[] {secret.toUri().toString(), here() + "/entity"}) {
      assertThat(shown("<!DOCTYPE html [<!ENTITY x SYSTEM '" + source + "'>]>", "<p>&x;</p>"))
          .doesNotContain("never-shown");
    }
    assertThat(asked).hasValue(0);
  }

  /** What stands on the paper: nothing where such a page is refused as a whole. */
  private String shown(String type, String part) throws IOException {
    try {
      return set(type, part);
    } catch (RuntimeException refused) {
      return "";
    }
  }

  @Test
  void onlyFilesOfTheApplicationAreOpened() {
    for (String address :
        new String[] {"file:///etc/passwd", "rebond:../../etc/passwd", "rebond:a.properties"}) {
      assertThat(OwnFiles.allows(address)).as(address).isFalse();
      assertThatThrownBy(() -> OwnFiles.open(address)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(OwnFiles.allows("rebond:documents/views/sheet.css")).isTrue();
  }

  private static String set(String before, String body) throws IOException {
    String markup =
        before
            + "<html lang='fr'><head><title>x</title><meta name='description' content='x'/></head>"
            + "<body>"
            + body
            + "</body></html>";
    try (PDDocument paper = new Typesetting().set(markup)) {
      return new PDFTextStripper().getText(paper);
    }
  }

  private String here() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}

package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.RebondTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The server underneath repeats what it refuses: never what a personal link holds. */
@RebondTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsTests {

  @Autowired PlatformProperties properties;
  @Autowired LoggingSystem logging;

  @AfterEach
  void asBefore() {
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /lien/%s| HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /lien/%s HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /lien/%s HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "G|T /lien/%s HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\n%s|: x\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: desk=\"%s\u0001\r\nConnection: close\r\n\r\n"
      })
  void aRefusedRequestIsNotRepeatedEvenWhereEverybodyTalks(String request, CapturedOutput output)
      throws IOException {
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.DEBUG);
    String secret = UUID.randomUUID().toString().replace("-", "");
    String answer = send(request.formatted(secret));
    assertThat(answer).startsWith("HTTP/1.1 ");
    assertThat(output.getAll()).doesNotContain(secret);
  }

  /** What is told once a process would hide from the test above. */
  @Test
  void whatWouldRepeatARequestIsSilent() {
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.DEBUG);
    assertThat(LoggerFactory.getLogger("org.apache.catalina").isDebugEnabled()).isTrue();
    for (String talks :
        new String[] {
          "org.apache.coyote.http11.Http11Processor",
          "org.apache.coyote.http11.Http11InputBuffer",
          "org.apache.tomcat.util.http.parser.Cookie",
          "com.icegreen.greenmail.user.UserManager"
        }) {
      assertThat(LoggerFactory.getLogger(talks).isInfoEnabled()).as(talks).isFalse();
    }
  }

  private String send(String request) throws IOException {
    try (Socket socket = new Socket("localhost", properties.publicUrl().getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}

package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.organisations.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody types never becomes a header of a letter, as the mail server received it. */
@WithEverybody
class LetterHeadersTests {

  private static final Set<String> HEADERS =
      Set.of(
          "auto-submitted",
          "content-type",
          "date",
          "from",
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "subject",
          "to");
  private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029]");

  @Autowired World world;
  @Autowired Cast cast;
  @Autowired Grounds grounds;
  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;
  @Autowired GreenMail mailServer;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ici\r\nBcc: %s",
        "Ici\nBcc: %s",
        "Ici\rBcc: %s",
        "Ici\u0085Bcc: %s",
        "Ici\u2028Bcc: %s",
        "Ici\u2029Bcc: %s",
        "Ici\r\n\r\nBcc: %s",
        "=?utf-8?Q?Ici=0D=0ABcc:_%s?="
      })
  void aNameThatEndsALineStaysInTheSubject(String name) throws Exception {
    String hidden = UUID.randomUUID() + "@evil.example";
    Organisation place = grounds.place(name.replace("%s", hidden));
    Someone manager = cast.team("there", place.id(), cast.address()).get(2);
    String guest = UUID.randomUUID() + "@example.org";
    var invited =
        requests.done(
            requests
                .request(manager, "POST", "/organisations/" + place.id() + "/invitations")
                .param("email", guest)
                .param("role", "READER"));
    assertThat(invited.getStatus()).isEqualTo(302);
    MimeMessage letter = letter(guest);
    assertThat(letter.getAllRecipients()).hasSize(1);
    assertThat(letter.getSubject()).contains("Ici").doesNotContainPattern(LINE_END);
    assertThat(Collections.list(letter.getAllHeaders()))
        .allMatch(header -> HEADERS.contains(header.getName().toLowerCase(java.util.Locale.ROOT)));
    assertThat(mailServer.getReceivedMessagesForDomain("evil.example")).isEmpty();
  }

  @Test
  void anAddressThatHidesAnotherIsWrittenToByNobody() {
    Set<String> taken = new TreeSet<>();
    List<String> odd =
        List.of(
            "a@example.org\r\nBcc: b@evil.example",
            "a@example.org,b@evil.example",
            "a@example.org;b@evil.example",
            "a@example.org b@evil.example",
            "<b@evil.example>",
            "\"a\" <b@evil.example>",
            "a\u2028b@evil.example",
            "a\u0085b@evil.example",
            "a\u00A0b@evil.example",
            "a\u202Eb@evil.example",
            "a\u200Bb@evil.example",
            "a%0d%0ab@evil.example@evil.example",
            "a@evil.example\u2029");
    for (Route route : Route.all(mappings)) {
      for (String field : route.fields()) {
        if (route.reads() || !field.matches(".*email")) {
          continue;
        }
        for (String address : odd) {
          Thing thing = world.things(route).getFirst();
          Set<String> before = waiting();
          Map<String, String> form = new java.util.HashMap<>(Typed.form(route, thing));
          form.put(field, address);
          Set<String> after =
              requests.undone(
                  requests.request(
                      world.somebody("place manager"),
                      route,
                      RightsTableTests.address(route, thing),
                      form),
                  this::waiting);
          // Meanwhile others may leave.
          if (!before.containsAll(after) && !address.strip().equals("a@evil.example")) {
            taken.add(route + " " + address);
          }
        }
      }
    }
    assertThat(taken).isEmpty();
  }

  /** Letters are sealed; that one was written is all that can be seen. */
  private Set<String> waiting() {
    return Set.copyOf(jdbc.sql("SELECT id::text FROM mail.outbox").query(String.class).list());
  }

  private MimeMessage letter(String to) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                Arrays.stream(mailServer.getReceivedMessages())
                    .filter(message -> isTo(message, to))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equalsIgnoreCase(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}

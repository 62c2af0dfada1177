package org.rebond.rights;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.platform.Sealing;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one person was told, and the link that stops it. */
@TestComponent
class NewsThings {

  private final JdbcClient jdbc;
  private final Sealing sealing;

  NewsThings(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  Thing line(Someone reader, Organisation team) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO notifications.line (id, account, at, kind, words, team, names, path)
            VALUES (?, ?, now(), 'TASK', 'partnerships.mail.task', ?, '{}', '/partenariats')
            """)
        .params(id, UUID.fromString(reader.account()), team.id().value())
        .update();
    return Thing.of("/nouvelles/", "of the place manager", "id", id);
  }

  /** As it was sealed for this reader. */
  Thing stop(Someone reader) {
    String email =
        jdbc.sql("SELECT email FROM accounts.account WHERE id = ?")
            .param(UUID.fromString(reader.account()))
            .query(String.class)
            .single();
    byte[] said = ("TASK\n" + email).getBytes(StandardCharsets.UTF_8);
    String token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(sealing.seal("notifications.stop", said));
    return Thing.of("/arret-courriels/", "of the place manager", "token", token);
  }
}

package org.rebond.partnerships.contacts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.rebond.platform.SealedAtRest;
import org.rebond.platform.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes printed on letters: found by their hash, sealed so that a letter prints again. */
@Repository
class ReplyCodes implements SealedAtRest {

  private static final String CONTEXT = "reply-code:";

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final SecureRandom random = new SecureRandom();

  ReplyCodes(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  void issue(ContactId contact) {
    ReplyCode code = ReplyCode.random(random);
    jdbc.sql("INSERT INTO partnerships.reply_code (contact, code_hash, sealed) VALUES (?, ?, ?)")
        .param(contact.value())
        .param(code.hash())
        .param(sealing.seal(context(contact), code.value().getBytes(StandardCharsets.UTF_8)))
        .update();
  }

  /** The code on a letter that was printed before is worth nothing any more. */
  void replace(ContactId contact) {
    int had =
        jdbc.sql("DELETE FROM partnerships.reply_code WHERE contact = ?")
            .param(contact.value())
            .update();
    if (had == 1) {
      issue(contact);
    }
  }

  Optional<ReplyCode> of(ContactId contact) {
    return jdbc.sql("SELECT sealed FROM partnerships.reply_code WHERE contact = ?")
        .param(contact.value())
        .query(byte[].class)
        .optional()
        .map(box -> sealing.open(context(contact), box))
        .map(bytes -> new ReplyCode(new String(bytes, StandardCharsets.UTF_8)));
  }

  Optional<ContactId> find(ReplyCode code) {
    return jdbc.sql("SELECT contact FROM partnerships.reply_code WHERE code_hash = ?")
        .param(code.hash())
        .query(UUID.class)
        .optional()
        .map(ContactId::new);
  }

  @Override
  public SealedColumn sealed() {
    return new SealedColumn("partnerships.reply_code", "sealed", "contact", CONTEXT);
  }

  private static String context(ContactId contact) {
    return CONTEXT + contact;
  }
}

package org.rebond.accounts.mydata;

import java.util.List;
import org.rebond.accounts.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That letters to an address came back: its holder may read it, and it goes with them. */
@Component
class MailData implements PersonalData {

  private static final String REFUSED =
      "SELECT r.address AS email, r.since FROM mail.refused_address r WHERE r.address = :email";

  private final JdbcClient jdbc;

  MailData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kind> kinds() {
    return List.of(new Kind("mail.refused", 30, Fate.GOES, REFUSED));
  }

  @Override
  public void erase(Person person) {
    jdbc.sql("DELETE FROM mail.refused_address WHERE address = ?")
        .param(person.email().value())
        .update();
  }
}

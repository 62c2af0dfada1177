package org.rebond.partnerships.contacts;

import java.util.List;
import org.rebond.accounts.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What contacts keep of somebody who answers by a link: an address beside a thread. */
@Component
class ContactData implements PersonalData {

  private static final String CONTACT =
      """
      SELECT k.email, p.name AS place, a.name AS agency, c.state AS contact_state, c.sent_at,
        EXISTS (SELECT FROM partnerships.correspondent r WHERE r.contact = c.id) AS corresponds,
        '/contacts/' || c.id AS path
      FROM partnerships.contact_address k
      JOIN partnerships.contact c ON c.id = k.contact
      JOIN organisations.organisation p ON p.id = c.place
      JOIN organisations.organisation a ON a.id = c.agency
      WHERE k.email = :email ORDER BY c.sent_at, c.id
      """;

  private static final String MESSAGE =
      """
      SELECT m.at, m.side, m.kind AS message_kind, m.reason AS decline_reason,
        m.body AS text, '/contacts/' || m.contact AS path
      FROM partnerships.contact_address k
      JOIN partnerships.contact_message m ON m.contact = k.contact
      WHERE k.email = :email ORDER BY m.contact, m.position
      """;

  private final JdbcClient jdbc;

  ContactData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kind> kinds() {
    return List.of(
        new Kind("partnerships.contact", 60, Fate.GOES, CONTACT),
        new Kind("partnerships.message", 61, Fate.STAYS_IN_PART, MESSAGE));
  }

  /** The thread stays for the other side; where nobody else answers it, its correspondence ends. */
  @Override
  public void erase(Person person) {
    String email = person.email().value();
    jdbc.sql(
            """
            DELETE FROM partnerships.correspondent r
            WHERE EXISTS (SELECT FROM partnerships.contact_address k
                          WHERE k.contact = r.contact AND k.email = :email)
              AND NOT EXISTS (SELECT FROM partnerships.contact_address other
                              WHERE other.contact = r.contact AND other.email <> :email)
            """)
        .param("email", email)
        .update();
    jdbc.sql("DELETE FROM partnerships.contact_address WHERE email = :email")
        .param("email", email)
        .update();
  }
}

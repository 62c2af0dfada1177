package org.rebond.partnerships.reminders;

import java.util.List;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.contacts.Correspondence;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that makes its round on the days of a test. */
record Rounds(Correspondence both, Reminders node, JdbcClient jdbc) {

  String writtenOn(String wall) throws Exception {
    both.on(wall);
    return both.write();
  }

  void at(String wall) {
    both.on(wall);
    node.hourly();
  }

  /** Those made of this thread, in their order. */
  List<String> steps(String thread) {
    return jdbc.sql(
            """
            SELECT step FROM partnerships.contact_reminder
            WHERE contact = CAST(? AS uuid) ORDER BY at
            """)
        .param(thread.substring("/contacts/".length()))
        .query(String.class)
        .list();
  }

  Person reader() throws Exception {
    return both.reader(mail -> mail.contains("vous écrit"));
  }

  static boolean first(String mail) {
    return mail.contains("attend de vos nouvelles");
  }
}

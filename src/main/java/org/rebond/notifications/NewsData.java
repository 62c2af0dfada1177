package org.rebond.notifications;

import java.util.List;
import org.rebond.accounts.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of a person so that they are told what is new, and only as they want it. */
@Component
class NewsData implements PersonalData {

  private static final String LINE =
      """
      SELECT l.at, o.name AS organisation, l.path, l.read AS seen, l.kind AS raw_kind,
        l.words AS raw_words, l.waits AS raw_waits, l.id AS raw_id, l.account AS raw_account
      FROM notifications.line l JOIN organisations.organisation o ON o.id = l.team
      WHERE l.account = :account ORDER BY l.at DESC, l.id
      """;

  private static final String CHOICE =
      """
      SELECT c.kind AS news_kind, c.rhythm, c.account AS raw_account
      FROM notifications.choice c WHERE c.account = :account ORDER BY c.kind
      """;

  private static final String GATHERED =
      """
      SELECT g.rhythm, g.day AS sent_on, g.account AS raw_account
      FROM notifications.gathered g WHERE g.account = :account ORDER BY g.rhythm
      """;

  private static final String STOPPED =
      """
      SELECT s.email, s.kind AS news_kind, s.since FROM notifications.stopped s
      WHERE s.email = :email ORDER BY s.kind
      """;

  private final JdbcClient jdbc;

  NewsData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kind> kinds() {
    return List.of(
        new Kind("notifications.line", 31, Fate.GOES, LINE),
        new Kind("notifications.choice", 32, Fate.GOES, CHOICE),
        new Kind("notifications.gathered", 33, Fate.GOES, GATHERED),
        new Kind("notifications.stopped", 34, Fate.GOES, STOPPED));
  }

  @Override
  public void erase(Person person) {
    person
        .account()
        .ifPresent(
            account -> {
              for (String table : List.of("line", "choice", "gathered")) {
                jdbc.sql("DELETE FROM notifications." + table + " WHERE account = ?")
                    .param(account)
                    .update();
              }
            });
    jdbc.sql("DELETE FROM notifications.stopped WHERE email = ?")
        .param(person.email().value())
        .update();
  }
}

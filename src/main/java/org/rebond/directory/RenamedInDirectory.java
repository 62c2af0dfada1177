package org.rebond.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.rebond.organisations.OrganisationRenamed;
import org.rebond.shared.PlainText;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Found under its new name, and left alone by later loads, as what a team edits is. */
@Component
class RenamedInDirectory {

  private final JdbcClient jdbc;
  private final Clock clock;

  RenamedInDirectory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void renamed(OrganisationRenamed event) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    for (String kind : List.of("agency", "directorate")) {
      jdbc.sql("UPDATE directory." + kind + " SET edited_at = ? WHERE organisation = ?")
          .param(now)
          .param(event.id().value())
          .update();
    }
    jdbc.sql("UPDATE directory.third_place SET plain = ?, edited_at = ? WHERE organisation = ?")
        .param(PlainText.of(event.name()))
        .param(now)
        .param(event.id().value())
        .update();
  }
}

package org.rebond.partnerships.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.EncounterId;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All tasks. */
@Repository
public class Tasks {

  private static final String SELECT =
      """
      SELECT id, partnership, encounter, what, side, due_on, done_on FROM partnerships.task
      """;

  private final JdbcClient jdbc;

  Tasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Task get(TaskId id) {
    return jdbc.sql(SELECT + "WHERE id = ?")
        .param(id.value())
        .query(Tasks::read)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** In the order of their days. */
  List<Task> of(PartnershipId partnership) {
    return jdbc.sql(SELECT + "WHERE partnership = ? ORDER BY due_on, id")
        .param(partnership.value())
        .query(Tasks::read)
        .list();
  }

  /** Those that were decided there, in the order of their days. */
  public List<Task> of(EncounterId encounter) {
    return jdbc.sql(SELECT + "WHERE encounter = ? ORDER BY due_on, id")
        .param(encounter.value())
        .query(Tasks::read)
        .list();
  }

  /** Those not done that were due before this day, the oldest first. */
  List<Task> late(Collection<PartnershipId> partnerships, LocalDate today) {
    return jdbc.sql(
            SELECT
                + "WHERE partnership = ANY (?) AND done_on IS NULL AND due_on < ? ORDER BY due_on, id")
        .param(partnerships.stream().map(PartnershipId::value).toArray(UUID[]::new))
        .param(today)
        .query(Tasks::read)
        .list();
  }

  /** False where the same form was sent before. */
  boolean add(Task task, UUID key) {
    return jdbc.sql(
                """
                INSERT INTO partnerships.task (id, partnership, encounter, what, side, due_on, key)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
                """)
            .param(task.id().value())
            .param(task.partnership().value())
            .param(task.encounter().map(EncounterId::value).orElse(null))
            .param(task.what())
            .param(task.side().name())
            .param(task.dueOn())
            .param(key)
            .update()
        == 1;
  }

  /** False where it was done already. */
  boolean done(TaskId id, LocalDate on) {
    return jdbc.sql("UPDATE partnerships.task SET done_on = ? WHERE id = ? AND done_on IS NULL")
            .params(on, id.value())
            .update()
        == 1;
  }

  /** False where it was not done. */
  boolean undone(TaskId id) {
    return jdbc.sql(
                "UPDATE partnerships.task SET done_on = NULL WHERE id = ? AND done_on IS NOT NULL")
            .param(id.value())
            .update()
        == 1;
  }

  private static Task read(ResultSet row, int number) throws SQLException {
    return new Task(
        new TaskId(row.getObject("id", UUID.class)),
        new PartnershipId(row.getObject("partnership", UUID.class)),
        Optional.ofNullable(row.getObject("encounter", UUID.class)).map(EncounterId::new),
        row.getString("what"),
        Side.valueOf(row.getString("side")),
        row.getObject("due_on", LocalDate.class),
        Optional.ofNullable(row.getObject("done_on", LocalDate.class)));
  }
}

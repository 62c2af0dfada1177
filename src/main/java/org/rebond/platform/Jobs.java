package org.rebond.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.stereotype.Repository;

/** The scheduled jobs: their latest run on any node, and the next one on this node. */
@Repository
public class Jobs {

  /**
   * One job.
   *
   * @param name such as {@code Postman.round}
   * @param last nothing before its first run
   * @param next nothing while it runs
   */
  public record Job(String name, Optional<Run> last, Optional<Instant> next) {}

  /**
   * Its latest run.
   *
   * @param failure kind of what went wrong, where it did
   * @param failedAt when it last went wrong, this time or before
   */
  public record Run(
      String job,
      Instant at,
      Duration took,
      Optional<String> failure,
      Optional<Instant> failedAt) {}

  private final JdbcClient jdbc;
  private final ObjectProvider<ScheduledTaskHolder> holders;

  Jobs(JdbcClient jdbc, ObjectProvider<ScheduledTaskHolder> holders) {
    this.jdbc = jdbc;
    this.holders = holders;
  }

  /** In order of name. */
  public List<Job> all() {
    Map<String, Run> runs =
        jdbc
            .sql("SELECT job, at, took_ms, failure, failed_at FROM platform.job_run")
            .query(
                (row, number) ->
                    new Run(
                        row.getString("job"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Duration.ofMillis(row.getLong("took_ms")),
                        Optional.ofNullable(row.getString("failure")),
                        Optional.ofNullable(row.getObject("failed_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)))
            .list()
            .stream()
            .collect(Collectors.toMap(Run::job, Function.identity()));
    return holders.stream()
        .flatMap(holder -> holder.getScheduledTasks().stream())
        .map(task -> job(task, runs))
        .sorted(Comparator.comparing(Job::name))
        .toList();
  }

  private static Job job(ScheduledTask task, Map<String, Run> runs) {
    String[] path = task.toString().split("\\.", -1);
    String name = path[path.length - 2] + "." + path[path.length - 1];
    return new Job(
        name, Optional.ofNullable(runs.get(name)), Optional.ofNullable(task.nextExecution()));
  }
}

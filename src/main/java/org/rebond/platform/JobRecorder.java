package org.rebond.platform;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes down each run of every scheduled method, which knows nothing of it. One that runs every
 * second is written once a minute, and whenever it fails.
 */
@Component
class JobRecorder implements ObservationHandler<ScheduledTaskObservationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(JobRecorder.class);
  private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

  private final ObjectProvider<JdbcClient> jdbc;
  private final ObjectProvider<Clock> clock;
  private final Map<String, Instant> written = new ConcurrentHashMap<>();

  /** Looked up when a job runs: observing starts before there is a database. */
  JobRecorder(ObjectProvider<JdbcClient> jdbc, ObjectProvider<Clock> clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof ScheduledTaskObservationContext;
  }

  @Override
  public void onStart(ScheduledTaskObservationContext context) {
    context.put(Instant.class, clock.getObject().instant());
  }

  @Override
  public void onStop(ScheduledTaskObservationContext context) {
    String job = context.getTargetClass().getSimpleName() + "." + context.getMethod().getName();
    Instant now = clock.getObject().instant();
    Instant started = context.getOrDefault(Instant.class, now);
    Throwable failure = context.getError();
    Instant before = written.getOrDefault(job, Instant.MIN);
    if (failure == null && before.isAfter(now.minus(OFTEN_ENOUGH)) && !before.isAfter(now)) {
      return;
    }
    try {
      write(job, now, Duration.between(started, now), failure);
      written.put(job, failure == null ? now : Instant.MIN);
    } catch (DataAccessException | TransactionException later) {
      LOG.warn(
          "the run of {} could not be written down: {}", job, later.getClass().getSimpleName());
    }
  }

  private void write(String job, Instant at, Duration took, @Nullable Throwable failure) {
    jdbc.getObject()
        .sql(
            """
            INSERT INTO platform.job_run (job, at, took_ms, failure, failed_at)
            VALUES (:job, :at, :took, :failure,
              CASE WHEN CAST(:failure AS text) IS NOT NULL THEN CAST(:at AS timestamptz) END)
            ON CONFLICT (job) DO UPDATE SET at = excluded.at, took_ms = excluded.took_ms,
              failure = excluded.failure,
              failed_at = coalesce(excluded.failed_at, job_run.failed_at)
            """)
        .param("job", job)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("took", Math.max(0, took.toMillis()))
        .param("failure", failure == null ? null : failure.getClass().getSimpleName())
        .update();
  }
}

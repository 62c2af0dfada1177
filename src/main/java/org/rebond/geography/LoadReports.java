package org.rebond.geography;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The loadings of reference data so far, also those of other features. */
@Repository
public class LoadReports {

  private static final Logger log = LoggerFactory.getLogger(LoadReports.class);

  private final JdbcClient jdbc;

  LoadReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the last loading of this data set was of this very version. */
  public boolean isCurrent(String dataset, String version) {
    return jdbc.sql(
            """
            SELECT version = ? FROM geography.load_report
            WHERE dataset = ? ORDER BY loaded_at DESC, id DESC LIMIT 1
            """)
        .params(version, dataset)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Keeps the report and says it in the log. */
  public void add(LoadReport report) {
    jdbc.sql(
            """
            INSERT INTO geography.load_report
              (dataset, version, loaded_at, rows_read, inserted, updated, rejected, rejections, millis)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            report.dataset(),
            report.version(),
            Timestamp.from(report.loadedAt()),
            report.read(),
            report.inserted(),
            report.updated(),
            report.rejections().size(),
            report.rejections().toArray(String[]::new),
            report.took().toMillis())
        .update();
    log.info(
        "loaded {} {}: {} rows read, {} inserted, {} changed, {} rejected, in {} ms",
        report.dataset(),
        report.version(),
        report.read(),
        report.inserted(),
        report.updated(),
        report.rejections().size(),
        report.took().toMillis());
    report.rejections().forEach(line -> log.warn("{}: rejected {}", report.dataset(), line));
  }

  /** The last loading of each data set. */
  public List<LoadReport> latest() {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (dataset) * FROM geography.load_report
            ORDER BY dataset, loaded_at DESC, id DESC
            """)
        .query(
            (row, _) ->
                new LoadReport(
                    row.getString("dataset"),
                    row.getString("version"),
                    row.getTimestamp("loaded_at").toInstant(),
                    row.getInt("rows_read"),
                    row.getInt("inserted"),
                    row.getInt("updated"),
                    List.of((String[]) row.getArray("rejections").getArray()),
                    Duration.ofMillis(row.getLong("millis"))))
        .list();
  }
}

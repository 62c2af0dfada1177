package org.rebond.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody with the rights of the database's owner; what they did is undone after each look. */
public record Tampering(DataSource owner, List<AuditedHistory> histories) {

  Tampering(DataSource owner) {
    this(owner, List.of());
  }

  /** What the trail looks like after these statements. */
  public List<Finding> findings(String... statements) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement sql = connection.createStatement()) {
        for (String statement : statements) {
          sql.execute(statement);
        }
        List<Finding> findings = new ArrayList<>();
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var reading = new TrailReading(jdbc, findings::add);
        reading.lines();
        reading.ends();
        reading.digests();
        var check = new HistoryCheck(jdbc, findings::add);
        histories.forEach(check::check);
        return findings;
      } finally {
        connection.rollback();
      }
    }
  }

  static String migration(String name) throws IOException {
    return Files.readString(Path.of("src/main/java/org/rebond/audit/db/" + name));
  }
}

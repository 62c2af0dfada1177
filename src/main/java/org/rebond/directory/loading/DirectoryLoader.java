package org.rebond.directory.loading;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rebond.directory.DirectoryProperties;
import org.rebond.geography.LoadReport;
import org.rebond.geography.LoadReports;
import org.rebond.geography.ReferenceTable;
import org.rebond.platform.BeforeServing;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings places, agencies and directorates up to date at start, after the geography. */
@Component
@Order(20)
class DirectoryLoader implements BeforeServing {

  static final String DATASET = "directory";

  /** To be raised when this package reads the same tables otherwise. */
  private static final String SHAPE = "1-";

  private static final List<String> TABLES =
      List.of(
          "/org/rebond/directory/reference/third-places.csv",
          "/org/rebond/directory/reference/agencies.csv",
          "/org/rebond/directory/reference/directorates.csv");

  private final PlaceImport places;
  private final DirectorateImport directorates;
  private final LoadReports reports;
  private final DirectoryProperties properties;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  DirectoryLoader(
      PlaceImport places,
      DirectorateImport directorates,
      LoadReports reports,
      DirectoryProperties properties,
      JdbcClient jdbc,
      TransactionOperations transactions,
      Clock clock) {
    this.places = places;
    this.directorates = directorates;
    this.reports = reports;
    this.properties = properties;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void prepare() {
    // The operator's name is part of every agency's name: another name is another version.
    var version =
        SHAPE
            + ReferenceTable.version(DirectoryLoader.class, TABLES)
            + "-"
            + Integer.toHexString(properties.operator().hashCode());
    if (!reports.isCurrent(DATASET, version)) {
      transactions.executeWithoutResult(_ -> load(version));
    }
  }

  /** Loads whatever was loaded before; saying the same twice changes nothing. */
  void load(String version) {
    jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('directory'))").query().listOfRows();
    var started = clock.instant();
    var rejections = new ArrayList<String>();
    var lines =
        TABLES.stream()
            .map(
                table ->
                    ReferenceTable.read(DirectoryLoader.class, table).stream()
                        .map(row -> new Line(table.replaceAll("^.*/|\\.csv$", ""), row))
                        .toList())
            .toList();
    var written =
        places
            .thirdPlaces(lines.get(0), rejections)
            .plus(places.agencies(lines.get(1), rejections))
            .plus(directorates.load(lines.get(2), rejections));
    reports.add(
        new LoadReport(
            DATASET,
            version,
            started,
            lines.stream().mapToInt(List::size).sum(),
            written.inserted(),
            written.updated(),
            rejections,
            Duration.between(started, clock.instant())));
  }
}

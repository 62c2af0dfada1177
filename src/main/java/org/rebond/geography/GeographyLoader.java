package org.rebond.geography;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.rebond.platform.BeforeServing;
import org.rebond.shared.PlainText;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the geography up to date at start, when what the jar holds is not what was loaded last.
 */
@Component
@Order(10)
class GeographyLoader implements BeforeServing {

  static final String DATASET = "geography";

  /** To be raised when this class reads the same tables otherwise. */
  private static final String SHAPE = "1-";

  private static final List<String> TABLES =
      List.of("reference/communes.csv", "reference/employment-zones.csv");

  private final JdbcClient jdbc;
  private final LoadReports reports;
  private final TransactionOperations transactions;
  private final Clock clock;

  GeographyLoader(
      JdbcClient jdbc, LoadReports reports, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void prepare() {
    var version =
        SHAPE
            + ReferenceTable.version(
                GeographyLoader.class,
                Stream.concat(OfficialGeography.RESOURCES.stream(), TABLES.stream()).toList());
    if (!reports.isCurrent(DATASET, version)) {
      transactions.executeWithoutResult(_ -> load(version));
    }
  }

  /** Loads whatever was loaded before; saying the same twice changes nothing. */
  void load(String version) {
    // Several nodes may start at once: one loads, the others wait and find it done.
    jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('geography'))").query().listOfRows();
    var started = clock.instant();
    var official = new OfficialGeography();
    var tables = new GeographyTables(jdbc);
    var regions = official.regions();
    var departments = official.departments();
    var epci = official.intercommunalities();
    var zones =
        rows("reference/employment-zones.csv", "code", "name", "unemployment_rate", "quarter");
    var lines = new CommuneLines(official.memberships(), positions());
    official.communes(lines::read);
    var written =
        tables
            .regions(regions)
            .plus(tables.departments(departments))
            .plus(tables.intercommunalities(epci))
            .plus(tables.employmentZones(zones))
            .plus(tables.communes(lines.communes()))
            .plus(tables.formerCommunes(lines.former()));
    reports.add(
        new LoadReport(
            DATASET,
            version,
            started,
            regions.size() + departments.size() + epci.size() + zones.size() + lines.read(),
            written.inserted(),
            written.updated(),
            lines.rejections(),
            Duration.between(started, clock.instant())));
  }

  private static Map<String, CSVRecord> positions() {
    return ReferenceTable.read(GeographyLoader.class, "reference/communes.csv").stream()
        .collect(Collectors.toMap(row -> row.get("insee"), Function.identity()));
  }

  private static List<List<String>> rows(String resource, String... columns) {
    return ReferenceTable.read(GeographyLoader.class, resource).stream()
        .map(row -> Stream.of(columns).map(row::get).toList())
        .toList();
  }

  /** Sorts the official entries into communes of today, codes of former times, and refusals. */
  static final class CommuneLines {

    private final Map<String, String> memberships;
    private final Map<String, CSVRecord> positions;
    private final Map<String, List<String>> communes = new LinkedHashMap<>();
    private final Map<String, List<String>> former = new LinkedHashMap<>();
    private final List<String> rejections = new ArrayList<>();
    private int read;

    CommuneLines(Map<String, String> memberships, Map<String, CSVRecord> positions) {
      this.memberships = memberships;
      this.positions = positions;
    }

    void read(OfficialGeography.Entry entry) {
      read++;
      var position = positions.get(entry.code());
      if (!entry.current()) {
        former.put(entry.code(), past(entry.code(), entry.name(), entry.partOf()));
      } else if (position == null) {
        rejections.add(entry.code() + " " + entry.name() + ": no position");
      } else {
        communes.put(entry.code(), present(entry, position));
        for (var code : entry.formerCodes()) {
          former.putIfAbsent(code, past(code, entry.name(), entry.code()));
        }
      }
    }

    private List<String> present(OfficialGeography.Entry entry, CSVRecord position) {
      return List.of(
          entry.code(),
          entry.name(),
          PlainText.of(entry.name()),
          String.join(" ", entry.postalCodes()),
          Integer.toString(entry.population()),
          entry.department(),
          memberships.getOrDefault(entry.code(), ""),
          position.get("employment_zone"),
          position.get("priority_districts"),
          position.get("lat"),
          position.get("lon"));
    }

    private static List<String> past(String code, String name, String today) {
      return List.of(code, name, PlainText.of(name), today);
    }

    int read() {
      return read;
    }

    List<List<String>> communes() {
      return List.copyOf(communes.values());
    }

    /** Only those whose commune of today was accepted; the others are refused with it. */
    List<List<String>> former() {
      return former.values().stream().filter(row -> communes.containsKey(row.get(3))).toList();
    }

    List<String> rejections() {
      return List.copyOf(rejections);
    }
  }
}

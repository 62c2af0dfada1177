package org.rebond.directory.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rebond.directory.DirectoryProperties;
import org.rebond.geography.BulkUpsert;
import org.rebond.geography.Department;
import org.rebond.geography.Departments;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.shared.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns lines into directorates and the departments each covers, or is named after. */
@Component
class DirectorateImport {

  private final Departments departments;
  private final Organisations organisations;
  private final DirectoryTables tables;
  private final OperatorNames names;

  DirectorateImport(
      Departments departments,
      Organisations organisations,
      JdbcClient jdbc,
      DirectoryProperties properties) {
    this.departments = departments;
    this.organisations = organisations;
    this.tables = new DirectoryTables(jdbc);
    this.names = new OperatorNames(properties.operator());
  }

  BulkUpsert load(List<Line> lines, List<String> rejections) {
    var names = departmentNames();
    var regions = departments.regionNames();
    var batch = new Batch(OrganisationKind.DIRECTORATE, organisations);
    var rows = new ArrayList<List<String>>();
    var coverage = new ArrayList<List<String>>();
    for (var line : lines) {
      var level = line.text("level").toUpperCase(Locale.ROOT);
      var id = OrganisationId.imported(line.text("source"), line.text("safir"));
      var listed = words(line.text("departments"));
      var named = words(line.text("departments_named"));
      if (!Stream.concat(listed.stream(), named.stream()).allMatch(names::containsKey)) {
        rejections.add("directorates " + line.text("safir") + ": unknown department");
        continue;
      }
      var name = name(level, line, Stream.concat(listed.stream(), named.stream()), names, regions);
      batch.add(id, name, slug(level, name));
      rows.add(
          List.of(
              id.toString(),
              line.text("safir"),
              level,
              line.text("source"),
              line.text("year"),
              line.text("name"),
              line.text("address"),
              line.text("postal_code"),
              line.text("locality"),
              line.text("insee"),
              line.text("lat"),
              line.text("lon"),
              line.text("precision").toUpperCase(Locale.ROOT),
              line.text("region")));
      listed.forEach(code -> coverage.add(List.of(id.toString(), code, "true")));
      named.forEach(code -> coverage.add(List.of(id.toString(), code, "false")));
    }
    batch.register(tables.edited("directorate"));
    return tables.directorates(rows).plus(tables.coverage(coverage));
  }

  private String name(
      String level,
      Line line,
      Stream<String> covered,
      Map<String, String> departmentNames,
      Map<String, String> regions) {
    return switch (level) {
      case "TERRITORIAL" ->
          names.territorial(
              line.text("name"),
              covered.map(code -> departmentNames.getOrDefault(code, code)).toList());
      case "REGIONAL" -> names.regional(line.text("name"), regions, line.text("region"));
      default -> names.national();
    };
  }

  private String slug(String level, String name) {
    var area = name.replaceFirst("^Direction \\S+ " + names.operator(), "");
    return level.equals("NATIONAL")
        ? "generale"
        : level.toLowerCase(Locale.ROOT) + "e-" + PlainText.slug(area);
  }

  private Map<String, String> departmentNames() {
    var found = new HashMap<String, String>();
    for (Department department : departments.all()) {
      found.put(department.code(), department.name());
    }
    return found;
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}

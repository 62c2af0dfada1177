package org.rebond.directory.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rebond.directory.Activity;
import org.rebond.directory.DirectoryProperties;
import org.rebond.geography.BulkUpsert;
import org.rebond.geography.Commune;
import org.rebond.geography.Communes;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.shared.InseeCode;
import org.rebond.shared.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns lines into places and agencies; an identity comes from the source's own key. */
@Component
class PlaceImport {

  private static final Map<String, Activity> KINDS =
      Map.of("coworking", Activity.COWORKING, "fablab", Activity.FABLAB);

  private static final int LONGEST_NAME = 120;

  private final Communes communes;
  private final Organisations organisations;
  private final DirectoryTables tables;
  private final OperatorNames names;

  PlaceImport(
      Communes communes,
      Organisations organisations,
      JdbcClient jdbc,
      DirectoryProperties properties) {
    this.communes = communes;
    this.organisations = organisations;
    this.tables = new DirectoryTables(jdbc);
    this.names = new OperatorNames(properties.operator());
  }

  BulkUpsert thirdPlaces(List<Line> lines, List<String> rejections) {
    var towns = towns(lines);
    var batch = new Batch(OrganisationKind.THIRD_PLACE, organisations);
    var rows = new ArrayList<List<String>>();
    for (var line : accepted(lines, towns, rejections)) {
      var town = Objects.requireNonNull(towns.get(line.insee()));
      var id = OrganisationId.imported(line.text("source"), line.text("key"));
      var name = shortened(line.text("name"));
      batch.add(id, name, slug(name, town));
      rows.add(
          List.of(
              id.toString(),
              line.text("source"),
              line.text("key"),
              line.text("year"),
              PlainText.of(line.text("name")),
              line.text("address"),
              line.text("postal_code"),
              town.insee().value(),
              line.text("lat"),
              line.text("lon"),
              line.text("precision").toUpperCase(Locale.ROOT),
              Optional.ofNullable(KINDS.get(line.text("kind"))).map(Activity::name).orElse(""),
              line.text("website"),
              line.text("label")));
    }
    batch.register(tables.edited("third_place"));
    return tables.thirdPlaces(rows);
  }

  BulkUpsert agencies(List<Line> lines, List<String> rejections) {
    var towns = towns(lines);
    var batch = new Batch(OrganisationKind.AGENCY, organisations);
    var rows = new ArrayList<List<String>>();
    for (var line : accepted(lines, towns, rejections)) {
      var town = Objects.requireNonNull(towns.get(line.insee()));
      var id = OrganisationId.imported(line.text("source"), line.text("key"));
      batch.add(id, names.agency(line.text("name")), names.agencySlug(line.text("name")));
      rows.add(
          List.of(
              id.toString(),
              line.text("source"),
              line.text("key"),
              line.text("year"),
              line.text("name"),
              line.text("address"),
              line.text("postal_code"),
              line.text("locality"),
              town.insee().value(),
              line.text("lat"),
              line.text("lon"),
              line.text("precision").toUpperCase(Locale.ROOT),
              line.text("listed_in_2023")));
    }
    batch.register(tables.edited("agency"));
    return tables.agencies(rows);
  }

  /** Some sources put a whole consortium into a name. */
  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, LONGEST_NAME).replaceAll("\\s+\\S*$", "") + "…";
  }

  private static String slug(String name, Commune town) {
    var slug = PlainText.slug(name);
    var commune = PlainText.slug(town.name());
    return slug.contains(commune) ? slug : slug + "-" + commune;
  }

  private Map<InseeCode, Commune> towns(List<Line> lines) {
    return communes.findAll(
        lines.stream().flatMap(l -> InseeCode.parse(l.text("insee")).stream()).distinct().toList());
  }

  private static List<Line> accepted(
      List<Line> lines, Map<InseeCode, Commune> towns, List<String> rejections) {
    Set<String> keys = new HashSet<>();
    var accepted = new ArrayList<Line>();
    for (var line : lines) {
      var fault =
          line.fault(towns)
              .or(() -> keys.add(line.text("key")) ? Optional.empty() : line.rejected("twice"));
      fault.ifPresentOrElse(rejections::add, () -> accepted.add(line));
    }
    return accepted;
  }
}

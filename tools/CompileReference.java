import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compiles published facts into the compact tables the product starts with; see SOURCES.md.
 *
 * <p>{@code java tools/CompileReference.java FOLDER} reads FOLDER/reference and FOLDER/raw and writes the
 * {@code reference} folders of the geography and directory modules. Same input, same output, byte for byte.
 * Never written: names of contact persons, e-mail addresses, telephone numbers.
 */
class CompileReference {

  /** Further than this from its commune's centre, a position is taken for a mistake of the source. */
  static final double TRUSTED_METRES = 25_000;

  static final Pattern SITE = Pattern.compile("https?://([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(:\\d+)?(/[^\\s|\\[\\]]*)?");

  record Point(double lat, double lon) {
    double metresTo(Point o) {
      double a = Math.toRadians(lat), b = Math.toRadians(o.lat), l = Math.toRadians(o.lon - lon);
      double s = Math.sin((b - a) / 2), t = Math.sin(l / 2);
      return 2 * 6_371_000 * Math.asin(Math.sqrt(s * s + Math.cos(a) * Math.cos(b) * t * t));
    }
  }

  record Town(String insee, String name, String department, String region, Point centre) {}

  final Path reference, raw, root;
  final Map<String, Town> towns = new TreeMap<>();
  final Map<String, List<Town>> byName = new HashMap<>();
  final Map<String, String> departments = new TreeMap<>();
  final Map<String, Integer> remarks = new TreeMap<>();

  CompileReference(Path data, Path root) {
    this.reference = data.resolve("reference");
    this.raw = data.resolve("raw");
    this.root = root;
  }

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("usage: java tools/CompileReference.java FOLDER [ROOT OF THE REPOSITORY]");
      System.exit(2);
    }
    new CompileReference(Path.of(args[0]), Path.of(args.length > 1 ? args[1] : ".")).run();
  }

  void run() throws IOException {
    communes();
    zones();
    contours("departements", "insee_dep", "lib_dep");
    contours("regions", "insee_reg", "lib_reg");
    agencies();
    directorates();
    thirdPlaces();
    remarks.forEach((what, count) -> System.out.printf("%6d  %s%n", count, what));
  }

  void communes() throws IOException {
    var out = new ArrayList<List<String>>();
    for (var r : read(reference.resolve("communes.csv"))) {
      var town = new Town(r.get("insee"), r.get("nom"), r.get("departement"), r.get("region"), point(r).orElseThrow());
      towns.put(town.insee(), town);
      byName.computeIfAbsent(plain(town.name()), _ -> new ArrayList<>()).add(town);
      out.add(List.of(town.insee(), round(town.centre().lat()), round(town.centre().lon()), r.get("ze2020"), r.get("nb_qpv")));
    }
    write("geography", "communes", "insee,lat,lon,employment_zone,priority_districts", out);
  }

  void zones() throws IOException {
    var out = new ArrayList<List<String>>();
    for (var r : read(reference.resolve("zones_emploi.csv")))
      out.add(List.of(r.get("code"), r.get("nom"), r.get("taux_chomage_2025T4"), "2025-T4"));
    write("geography", "employment-zones", "code,name,unemployment_rate,quarter", out);
  }

  /** Own properties, one feature a line, in the order of the codes. */
  void contours(String name, String code, String label) throws IOException {
    var lines = new TreeMap<String, String>();
    var properties = Pattern.compile("\"properties\":\\s*(\\{[^}]*})");
    for (var line : Files.readString(reference.resolve(name + ".geojson"), UTF_8).split("(?=\\{\"type\":\\s*\"Feature\",)")) {
      var found = properties.matcher(line);
      if (!found.find()) continue;
      var key = value(found.group(1), code);
      var geometry = line.substring(line.indexOf("\"geometry\""), found.start()).replaceAll("\\s", "").replaceAll(",$", "");
      if (name.equals("departements")) departments.put(key, value(found.group(1), label));
      lines.put(key, "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\"},%s}"
          .formatted(key, value(found.group(1), label), geometry));
    }
    remark(name + ": contours", lines.size());
    Files.writeString(folder("geography").resolve(name + ".geojson"),
        "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", lines.values()) + "\n]}\n");
  }

  static String value(String properties, String key) {
    var m = Pattern.compile("\"" + key + "\":\\s*\"([^\"]*)\"").matcher(properties);
    if (!m.find()) throw new IllegalStateException("no " + key + " in " + properties);
    return m.group(1);
  }

  void agencies() throws IOException {
    var years = new HashMap<String, String>();
    for (var r : read(raw.resolve("agences_dila_2016.csv")))
      if (r.get("date_maj").length() >= 4) years.put(r.get("id"), r.get("date_maj").substring(0, 4));
    var out = new ArrayList<List<String>>();
    for (var r : read(reference.resolve("agences.csv"))) {
      var where = trusted("agencies", r.get("insee"), point(r), r.get("precision").equals("adresse") ? "address" : r.get("precision").equals("approx") ? "approximate" : "commune");
      var dila = r.get("source").startsWith("dila");
      out.add(List.of(r.get("id"), r.get("nom"), r.get("adresse"), r.get("code_postal"), r.get("commune"), r.get("insee"),
          where.lat(), where.lon(), where.precision(), dila ? "dila" : "pass-emploi",
          dila ? years.getOrDefault(r.get("id"), "2016") : "2023", r.get("present_en_2023").toLowerCase(Locale.ROOT)));
    }
    write("directory", "agencies", "key,name,address,postal_code,locality,insee,lat,lon,precision,source,year,listed_in_2023", out);
  }

  void directorates() throws IOException {
    var out = new ArrayList<List<String>>();
    for (var r : read(reference.resolve("directions.csv"))) {
      var position = point(r);
      var town = town(r, position);
      if (town.isEmpty()) remark("directorates: commune not recognised, left empty: " + r.get("safir") + " " + r.get("commune"), 1);
      var where = trusted("directorates", town.map(Town::insee).orElse(""), position, "address");
      var covered = r.get("departements").strip();
      // Until 1976 Corsica was department 20; the directorate's own name says which half it is.
      if (covered.equals("20")) covered = r.get("nom_source").contains("SUD") ? "2A" : "2B";
      if (!covered.matches("[0-9AB ]*")) covered = "";
      // One row of the source has its columns shifted by one.
      if (covered.isEmpty() && r.get("niveau").equals("DT")) covered = r.get("lon");
      if (covered.isEmpty() && r.get("niveau").equals("DT")) covered = r.get("safir").substring(0, 2);
      var level = switch (r.get("niveau")) { case "DT" -> "territorial"; case "DR" -> "regional"; default -> "national"; };
      var region = level.equals("national") ? "" : town.map(Town::region).orElse("");
      out.add(List.of(r.get("safir"), level, r.get("nom_source"), r.get("adresse").equals("RUE") ? "" : r.get("adresse"), r.get("code_postal"),
          r.get("commune"), town.map(Town::insee).orElse(""), where.lat(), where.lon(), where.precision(), region, covered,
          level.equals("territorial") ? named(r.get("nom_source"), region, covered) : "", "safir", ""));
    }
    write("directory", "directorates",
        "safir,level,name,address,postal_code,locality,insee,lat,lon,precision,region,departments,departments_named,source,year", out);
    var covered = new ArrayList<String>();
    out.forEach(row -> covered.addAll(List.of(row.get(11).split(" "))));
    var without = towns.values().stream().map(Town::department).distinct().sorted().filter(d -> !covered.contains(d)).toList();
    remark("departments no territorial directorate lists: " + String.join(" ", without), without.size());
  }

  /** Departments of the region that the directorate's name speaks of, though the source does not list them. */
  String named(String name, String region, String covered) {
    var left = " " + plain(name) + " ";
    var found = new TreeMap<String, String>();
    var longestFirst = departments.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, String> d) -> -plain(d.getValue()).length())).toList();
    for (var d : longestFirst) {
      for (var word : List.of(" " + plain(d.getValue()) + " ", " " + plain(d.getKey()) + " ")) {
        if (!left.contains(word)) continue;
        left = left.replace(word, " ; ");
        found.put(d.getKey(), word);
      }
    }
    var known = List.of(covered.split(" "));
    found.keySet().removeIf(d -> known.contains(d) || towns.values().stream().noneMatch(t -> t.department().equals(d) && t.region().equals(region)));
    return String.join(" ", found.keySet());
  }

  /** The directorate's commune: by its name in the department of its address, else the nearest centre. */
  Optional<Town> town(Map<String, String> r, Optional<Point> position) {
    var name = plain(r.get("commune").replaceAll("\\s*\\d+$", "").replaceAll("^ST ", "SAINT "));
    var prefixes = List.of(r.get("code_postal").startsWith("97") ? r.get("code_postal").substring(0, 3) : r.get("code_postal").substring(0, 2), r.get("safir").substring(0, 3), r.get("departements").strip());
    var sameName = byName.getOrDefault(name, List.of());
    return sameName.stream()
        .filter(t -> prefixes.stream().anyMatch(p -> t.department().equals(p) || (p.equals("20") && t.department().startsWith("2")&& t.region().equals("94"))))
        .findFirst()
        .or(() -> sameName.stream().filter(t -> plain(r.get("nom_source")).contains("reunion") && t.region().equals("04")).findFirst())
        .or(() -> position.flatMap(p -> towns.values().stream().min(Comparator.comparingDouble(t -> t.centre().metresTo(p))).filter(t -> t.centre().metresTo(p) < 15_000)));
  }

  void thirdPlaces() throws IOException {
    var sure = new HashMap<String, Double>();
    for (var r : read(raw.resolve("CGET_TiersLieux_2019.csv")))
      if (!r.get("PRECISION").isBlank()) sure.put("cget-" + r.get("ID"), Double.parseDouble(r.get("PRECISION").replace(',', '.')));
    var out = new ArrayList<List<String>>();
    for (var r : read(reference.resolve("tiers_lieux.csv"))) {
      var precision = r.get("adresse").isBlank() ? "commune" : sure.getOrDefault(r.get("id"), 0.0) >= 0.6 ? "address" : "approximate";
      var where = trusted("third places", r.get("insee"), point(r), precision);
      var site = r.get("site_web").strip();
      if (!site.isEmpty() && !SITE.matcher(site).matches()) {
        remark("third places: web site that is not an address, left empty", 1);
        site = "";
      }
      var kind = switch (r.get("type")) { case "coworking" -> "coworking"; case "fablab" -> "fablab"; case "tiers-lieu" -> "mixed"; default -> ""; };
      out.add(List.of(r.get("id"), r.get("nom").strip(), kind, r.get("adresse").strip(), r.get("code_postal"), r.get("insee"),
          where.lat(), where.lon(), where.precision(), site, r.get("label"), r.get("source").replaceAll("-\\d+$", ""),
          r.get("source").replaceAll("^.*-", ""), "false"));
    }
    write("directory", "third-places", "key,name,kind,address,postal_code,insee,lat,lon,precision,website,label,source,year,confirmed", out);
  }

  record Where(String lat, String lon, String precision) {}

  /** A position is kept when it lies near its commune; otherwise the commune's centre, and it says so. */
  Where trusted(String table, String insee, Optional<Point> position, String precision) {
    var town = Optional.ofNullable(towns.get(insee));
    var kept = position.filter(p -> town.isEmpty() || town.get().centre().metresTo(p) <= TRUSTED_METRES);
    if (kept.isEmpty()) remark(table + ": position absent or too far from its commune, put at its centre", 1);
    return kept.map(p -> new Where(round(p.lat()), round(p.lon()), precision))
        .or(() -> town.map(t -> new Where(round(t.centre().lat()), round(t.centre().lon()), "commune")))
        .orElse(new Where("", "", ""));
  }

  static Optional<Point> point(Map<String, String> r) {
    try {
      var p = new Point(Double.parseDouble(r.get("lat")), Double.parseDouble(r.get("lon")));
      return Math.abs(p.lat()) <= 90 && Math.abs(p.lon()) <= 180 ? Optional.of(p) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  static String round(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }

  void remark(String what, int count) {
    remarks.merge(what, count, Integer::sum);
  }

  Path folder(String module) throws IOException {
    return Files.createDirectories(root.resolve("src/main/java/org/rebond/" + module + "/reference"));
  }

  void write(String module, String table, String header, List<List<String>> rows) throws IOException {
    var text = new StringBuilder(header).append('\n');
    for (var row : rows) {
      if (row.size() != header.split(",").length) throw new IllegalStateException(table + ": " + row);
      text.append(String.join(",", row.stream().map(CompileReference::quoted).toList())).append('\n');
    }
    Files.writeString(folder(module).resolve(table + ".csv"), text, UTF_8);
    remark(table + ": rows written", rows.size());
  }

  static String quoted(String cell) {
    return cell.matches("(?s).*[\",\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** RFC 4180, with a header; the cells of a row by their column's name. */
  static List<Map<String, String>> read(Path file) throws IOException {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean inside = false;
    var text = Files.readString(file, UTF_8).replace("\uFEFF", "").replace("\r\n", "\n");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inside && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(i++));
      else if (c == '"') inside = !inside;
      else if (inside || (c != ',' && c != '\n')) cell.append(c);
      else {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') { rows.add(List.copyOf(row)); row.clear(); }
      }
    }
    if (!row.isEmpty() || !cell.isEmpty()) { row.add(cell.toString()); rows.add(List.copyOf(row)); }
    var header = rows.removeFirst();
    var named = new ArrayList<Map<String, String>>();
    for (var values : rows) {
      var map = new LinkedHashMap<String, String>();
      for (int i = 0; i < header.size(); i++) map.put(header.get(i), i < values.size() ? values.get(i) : "");
      named.add(map);
    }
    return named;
  }
}

package org.rebond.geography;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the official division of the country, one record at a time: the files are large. */
final class OfficialGeography {

  static final List<String> RESOURCES =
      List.of(
          "official/regions.json",
          "official/departements.json",
          "official/epci.json",
          "official/communes.json");

  /** One entry of the official list, with the code of the commune it is part of today. */
  record Entry(
      String code,
      String name,
      boolean current,
      String partOf,
      String department,
      int population,
      List<String> postalCodes,
      List<String> formerCodes) {}

  private final JsonMapper json = JsonMapper.shared();

  List<List<String>> regions() {
    return pairs("official/regions.json");
  }

  List<List<String>> intercommunalities() {
    return pairs("official/epci.json");
  }

  /** Code, name, region. */
  List<List<String>> departments() {
    var rows = new ArrayList<List<String>>();
    each(
        "official/departements.json",
        d -> rows.add(List.of(text(d, "code"), text(d, "nom"), text(d, "region"))));
    return rows;
  }

  /** The intercommunality of each commune. */
  Map<String, String> memberships() {
    var found = new HashMap<String, String>();
    each(
        "official/epci.json",
        epci -> {
          for (var member : epci.path("membres")) {
            found.put(text(member, "code"), text(epci, "code"));
          }
        });
    return found;
  }

  void communes(Consumer<Entry> reader) {
    each(
        "official/communes.json",
        c ->
            reader.accept(
                new Entry(
                    text(c, "code"),
                    text(c, "nom"),
                    text(c, "type").equals("commune-actuelle"),
                    text(c, c.has("commune") ? "commune" : "chefLieu"),
                    text(c, "departement"),
                    c.path("population").asInt(0),
                    texts(c.path("codesPostaux")),
                    texts(c.path("anciensCodes")))));
  }

  private List<List<String>> pairs(String resource) {
    var rows = new ArrayList<List<String>>();
    each(resource, node -> rows.add(List.of(text(node, "code"), text(node, "nom"))));
    return rows;
  }

  private void each(String resource, Consumer<JsonNode> reader) {
    try (var in = ReferenceTable.open(OfficialGeography.class, resource);
        var nodes = json.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
      nodes.forEachRemaining(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}

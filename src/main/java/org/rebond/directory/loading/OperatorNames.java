package org.rebond.directory.loading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rebond.shared.PlainText;

/** Turns the names of the sources into those on screen, with the operator's name of today. */
final class OperatorNames {

  private static final Pattern AGENCY =
      Pattern.compile("(?iu)(?<kind>Agence |Relai |Relais )?P[ôo]le emploi\\s*(?<rest>.*)");
  private static final Set<String> SMALL =
      Set.of("de", "du", "des", "la", "le", "les", "et", "en", "sur", "sous", "aux", "d", "l");

  private final String operator;

  OperatorNames(String operator) {
    this.operator = operator;
  }

  String operator() {
    return operator;
  }

  /** "Pôle emploi de Melle" → "Agence France Travail de Melle". */
  String agency(String source) {
    var found = AGENCY.matcher(source.strip());
    if (!found.matches()) {
      return source.strip();
    }
    var kind = found.group("kind") != null && found.group("kind").startsWith("Relai");
    var rest = capitals(found.group("rest"));
    return ((kind ? "Relais " : "Agence ") + operator + " " + rest).strip();
  }

  /** The town it is known by: "melle", for its address. */
  String agencySlug(String source) {
    var found = AGENCY.matcher(source.strip());
    var rest = found.matches() ? found.group("rest") : source;
    var slug = PlainText.slug(rest.replaceFirst("(?u)^(de la |du |des |de |d['’])", ""));
    return slug.equals("sans-nom") ? PlainText.slug(source) : slug;
  }

  /** "DT ARIEGE AUDE", covering 09 and 11 → "Direction territoriale Ariège et Aude". */
  String territorial(String source, Collection<String> departments) {
    var rest = source.replaceFirst("^DT\\b", "").replaceAll("\\d+", " ").replaceAll("^[\\s-]+", "");
    var plain = PlainText.of(rest);
    boolean spelled = departments.stream().allMatch(d -> plain.contains(PlainText.of(d)));
    boolean readable = plain.length() > 3 && !source.startsWith("DR ");
    var area =
        spelled || !readable
            ? departments.stream()
                .sorted(Comparator.comparingInt(d -> plain.indexOf(PlainText.of(d))))
                .collect(Collectors.joining(" et "))
            : capitals(rest.strip().replaceAll("\\s+", " "));
    return "Direction territoriale " + operator + " " + area;
  }

  String regional(String source, Map<String, String> regionNames, String region) {
    return "Direction régionale "
        + operator
        + " "
        + regionNames.getOrDefault(region, capitals(source));
  }

  String national() {
    return "Direction générale " + operator;
  }

  /** Sources in capitals are unreadable; other ones keep their own. */
  private static String capitals(String text) {
    if (!text.equals(text.toUpperCase(Locale.FRENCH))) {
      return text;
    }
    var words = new StringBuilder();
    for (var word : text.toLowerCase(Locale.FRENCH).split("(?<=[\\s'’-])", -1)) {
      var bare = word.replaceAll("[\\s'’-]", "");
      boolean small = !words.isEmpty() && SMALL.contains(bare);
      words.append(
          bare.isEmpty() || small
              ? word
              : word.substring(0, 1).toUpperCase(Locale.FRENCH) + word.substring(1));
    }
    return words.toString();
  }
}

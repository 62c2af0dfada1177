package org.rebond.geography;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.shared.InseeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The communes of France, found by code or by what someone typed. */
@Repository
public class Communes {

  private static final int CHOICES = 20;

  /** What is longer than any name is cut before it is looked at closely. */
  private static final int LONGEST = 200;

  private final CommuneQueries queries;

  Communes(JdbcClient jdbc) {
    this.queries = new CommuneQueries(jdbc);
  }

  /** The commune of today with this code; a code of former times leads to the one it joined. */
  public Optional<Commune> find(InseeCode insee) {
    return Optional.ofNullable(findAll(List.of(insee)).get(insee));
  }

  /** The same for many codes at once; those that belong to no commune are absent. */
  public Map<InseeCode, Commune> findAll(Collection<InseeCode> insee) {
    var current = queries.current(insee);
    var communes =
        queries.byInsee(current.values()).stream().collect(toMap(c -> c.insee().value(), c -> c));
    return current.entrySet().stream()
        .filter(e -> communes.containsKey(e.getValue()))
        .collect(toMap(e -> new InseeCode(e.getKey()), e -> communes.get(e.getValue())));
  }

  /** Communes that what was typed may mean, best first, at most {@code limit}; typos forgiven. */
  public List<Commune> search(String typed, int limit) {
    var place = TypedPlace.of(typed.substring(0, Math.min(LONGEST, typed.length())));
    if (place.isEmpty()) {
      return List.of();
    }
    var byCode = place.code().map(queries::byCode).orElse(List.of());
    if (!byCode.isEmpty()) {
      return byCode.stream().sorted(Likeness.to(place.name())).limit(limit).toList();
    }
    return place.name().isEmpty()
        ? queries.byPostalPrefix(place.code().orElse(""), limit)
        : queries.byName(place.name(), place.department(), limit);
  }

  /** The commune someone meant, or those to choose from, or those that look like it. */
  public Resolution resolve(String anything) {
    var typed = anything.substring(0, Math.min(LONGEST, anything.length()));
    var place = TypedPlace.of(typed);
    var candidates = search(typed, CHOICES);
    var exact =
        place.name().isEmpty()
            ? place.code().map(_ -> withCode(place, candidates)).orElse(List.of())
            : candidates.stream().filter(c -> Likeness.same(c, place.name())).toList();
    if (exact.isEmpty() && !place.name().isEmpty()) {
      exact = queries.byFormerName(place.name(), place.code(), place.department());
    }
    var asWritten = exact.stream().filter(c -> Likeness.sameAccents(c, typed)).toList();
    var meant = asWritten.size() == 1 ? asWritten : exact;
    return switch (meant.size()) {
      case 0 -> new Resolution.Unknown(candidates.stream().limit(5).toList());
      case 1 -> new Resolution.Found(meant.getFirst());
      default -> new Resolution.Ambiguous(meant);
    };
  }

  /** An INSEE code means one commune, even where it is also the postal code of others. */
  private static List<Commune> withCode(TypedPlace place, List<Commune> candidates) {
    var postal =
        candidates.stream()
            .filter(c -> place.code().filter(c.postalCodes()::contains).isPresent())
            .toList();
    return postal.isEmpty() ? candidates : postal;
  }
}

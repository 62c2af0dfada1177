package org.rebond.geography;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many rows in one statement. The statement reads {@code unnest(…)} of one text array a column and
 * ends with {@code RETURNING xmax = 0 AS fresh}, which tells an inserted row from a changed one.
 */
public record BulkUpsert(int inserted, int updated) {

  public static final BulkUpsert NOTHING = new BulkUpsert(0, 0);

  /** Runs it; every row holds the same number of texts, in the order of the statement's arrays. */
  public static BulkUpsert run(JdbcClient jdbc, String statement, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return NOTHING;
    }
    var columns =
        IntStream.range(0, rows.getFirst().size())
            .mapToObj(i -> (Object) rows.stream().map(row -> row.get(i)).toArray(String[]::new))
            .toList();
    return jdbc.sql(
            """
            WITH written AS (%s)
            SELECT count(*) FILTER (WHERE fresh) AS inserted,
                   count(*) FILTER (WHERE NOT fresh) AS updated FROM written
            """
                .formatted(statement))
        .params(columns)
        .query(BulkUpsert.class)
        .single();
  }

  /** Both together. */
  public BulkUpsert plus(BulkUpsert other) {
    return new BulkUpsert(inserted + other.inserted, updated + other.updated);
  }
}

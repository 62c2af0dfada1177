package org.rebond.partnerships.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that was written about words. */
@Repository
class WordTexts {

  private record Line(PartnershipId partnership, SharedWord word, Piece piece, Written text) {}

  private record Ask(PartnershipId partnership, SharedWord word, Side side) {}

  private final JdbcClient jdbc;

  WordTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The dozen, in their order. */
  List<WordRound> of(PartnershipId partnership) {
    return of(List.of(partnership)).getOrDefault(partnership, List.of());
  }

  /** The same for several partnerships, in two queries. */
  Map<PartnershipId, List<WordRound>> of(Collection<PartnershipId> partnerships) {
    UUID[] ids = partnerships.stream().map(PartnershipId::value).toArray(UUID[]::new);
    List<Line> lines = lines(ids);
    List<Ask> asks = asks(ids);
    return partnerships.stream()
        .collect(Collectors.toMap(Function.identity(), one -> rounds(one, lines, asks)));
  }

  private static List<WordRound> rounds(PartnershipId one, List<Line> lines, List<Ask> asks) {
    return Arrays.stream(SharedWord.values())
        .map(
            word -> {
              Map<Piece, Written> texts = new EnumMap<>(Piece.class);
              lines.stream()
                  .filter(line -> line.partnership().equals(one) && line.word() == word)
                  .forEach(line -> texts.put(line.piece(), line.text()));
              Set<Side> asked = EnumSet.noneOf(Side.class);
              asks.stream()
                  .filter(ask -> ask.partnership().equals(one) && ask.word() == word)
                  .forEach(ask -> asked.add(ask.side()));
              return new WordRound(word, texts, asked);
            })
        .toList();
  }

  private List<Line> lines(UUID[] ids) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (partnership, word, piece)
              partnership, word, piece, version, side, at, body
            FROM partnerships.word_text WHERE partnership = ANY (?)
            ORDER BY partnership, word, piece, version DESC
            """)
        .param(ids)
        .query(
            (row, number) ->
                new Line(
                    new PartnershipId(row.getObject("partnership", UUID.class)),
                    SharedWord.valueOf(row.getString("word")),
                    Piece.valueOf(row.getString("piece")),
                    new Written(
                        row.getInt("version"),
                        Side.valueOf(row.getString("side")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("body"))))
        .list();
  }

  private List<Ask> asks(UUID[] ids) {
    return jdbc.sql(
            "SELECT partnership, word, side FROM partnerships.word_asked WHERE partnership = ANY (?)")
        .param(ids)
        .query(
            (row, number) ->
                new Ask(
                    new PartnershipId(row.getObject("partnership", UUID.class)),
                    SharedWord.valueOf(row.getString("word")),
                    Side.valueOf(row.getString("side"))))
        .list();
  }

  /** Until the end of the transaction, nobody else writes about words in this partnership. */
  void lock(PartnershipId partnership) {
    jdbc.sql("SELECT id FROM partnerships.partnership WHERE id = ? FOR NO KEY UPDATE")
        .param(partnership.value())
        .query(UUID.class)
        .single();
  }

  void add(PartnershipId partnership, SharedWord word, Piece piece, Written text) {
    jdbc.sql(
            """
            INSERT INTO partnerships.word_text (partnership, word, piece, version, side, at, body)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(partnership.value())
        .param(word.name())
        .param(piece.name())
        .param(text.version())
        .param(text.side().name())
        .param(text.at().atOffset(ZoneOffset.UTC))
        .param(text.body())
        .update();
  }

  /** False where this side had asked before. */
  boolean ask(PartnershipId partnership, SharedWord word, Side side, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO partnerships.word_asked (partnership, word, side, at)
                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .param(partnership.value())
            .param(word.name())
            .param(side.name())
            .param(at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}

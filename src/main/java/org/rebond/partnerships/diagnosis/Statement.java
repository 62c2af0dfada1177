package org.rebond.partnerships.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.partnerships.Side;

/**
 * One thing that one side says, and what both think of it.
 *
 * @param version counts up from 1; older ones are kept
 * @param side who says it
 * @param figure only of a need
 * @param opinions the latest of each side that gave one
 */
public record Statement(
    StatementId id,
    int version,
    DiagnosisId diagnosis,
    Side side,
    StatementKind kind,
    Group group,
    PeripheralBarrier barrier,
    String body,
    Optional<Figure> figure,
    boolean withdrawn,
    Map<Side, Opinion> opinions) {

  /** Where one side stands: the end of a message key. */
  public enum Stand {
    AGREED,
    TO_DISCUSS,
    SILENT
  }

  public Statement {
    opinions = Map.copyOf(opinions);
  }

  /**
   * Who said it agrees with it until they say otherwise; an opinion about an earlier wording no
   * longer counts.
   */
  public Stand stand(Side asked) {
    return opinion(asked)
        .filter(given -> given.ofVersion() == version)
        .map(given -> given.agreed() ? Stand.AGREED : Stand.TO_DISCUSS)
        .orElse(asked == side ? Stand.AGREED : Stand.SILENT);
  }

  public Optional<Opinion> opinion(Side asked) {
    return Optional.ofNullable(opinions.get(asked));
  }

  /** What that side added to its opinion of this very wording; empty where it added nothing. */
  public String comment(Side asked) {
    return opinion(asked)
        .filter(given -> given.ofVersion() == version)
        .map(Opinion::comment)
        .orElse("");
  }

  public boolean agreed() {
    return stand(Side.PLACE) == Stand.AGREED && stand(Side.AGENCY) == Stand.AGREED;
  }

  public boolean toDiscuss() {
    return stand(Side.PLACE) == Stand.TO_DISCUSS || stand(Side.AGENCY) == Stand.TO_DISCUSS;
  }

  /** Of both together: the end of a message key. */
  public String state() {
    return agreed() ? "agreed" : toDiscuss() ? "toDiscuss" : "waiting";
  }

  /** Class of the tag that says it. */
  public String tag() {
    return agreed() ? "success" : toDiscuss() ? "warning" : "";
  }

  public List<String> paragraphs() {
    return body.lines().filter(line -> !line.isBlank()).toList();
  }

  public String path() {
    return "/enonces/" + id;
  }
}

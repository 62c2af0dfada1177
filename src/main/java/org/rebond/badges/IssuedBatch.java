package org.rebond.badges;

import java.util.List;

/** A batch and its tokens, in the order of printing; kept nowhere but in the printed file. */
public record IssuedBatch(BadgeBatch batch, List<BadgeToken> tokens) {

  public IssuedBatch {
    tokens = List.copyOf(tokens);
  }

  @Override
  public String toString() {
    return "IssuedBatch[" + batch.number() + "]";
  }
}

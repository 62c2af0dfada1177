package org.rebond.agreements;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Mutual commitments and no payment between the parties. What each brings may be valued, so an
 * amount in the text is a warning: only its reader knows whether it is a payment.
 */
public record FreeCooperation() implements Vehicle {

  private static final Pattern AMOUNT =
      Pattern.compile("\\d[\\s\\u00a0\\u202f]*(€|euros?\\b)", Pattern.CASE_INSENSITIVE);

  @Override
  public String code() {
    return "FREE_COOPERATION";
  }

  @Override
  public String rules() {
    return "2026-11";
  }

  @Override
  public List<String> warnings(Terms terms) {
    return terms.parties().stream().anyMatch(party -> AMOUNT.matcher(party.brings()).find())
        ? List.of("agreements.warning.amount")
        : List.of();
  }
}

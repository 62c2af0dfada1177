package org.rebond.badges;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Refusal;
import org.rebond.shared.TypedDay;

/**
 * What a place types to have flyers.
 *
 * @param seed 32 random bytes in base64url: the badges come from it, so the same form prints the
 *     same file
 * @param counts name of a policy: {@code once}, {@code uses}, {@code weekly} or {@code welcome}
 * @param times how often, where the policy asks
 * @param services one a line
 */
record BatchForm(
    @Nullable String seed,
    @Nullable String size,
    @Nullable String counts,
    @Nullable String times,
    @Nullable String until,
    @Nullable String services,
    @Nullable String directions) {

  static final List<String> POLICIES = List.of("once", "uses", "weekly", "welcome");

  static BatchForm blank(LocalDate today, String services) {
    return new BatchForm(
        newSeed(), "200", "once", "", today.plusDays(180).toString(), services, "");
  }

  static String newSeed() {
    byte[] seed = new byte[32];
    new SecureRandom().nextBytes(seed);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(seed);
  }

  BatchRequest request(OrganisationId place) throws Refusal {
    int flyers = number(size);
    if (flyers == 0) {
      throw new Refusal("badges.refusal.size", BadgeBatch.SMALLEST, BadgeBatch.LARGEST);
    }
    List<String> lines =
        services == null
            ? List.of()
            : services.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return new BatchRequest(
        place, policy(), term(), flyers, lines, directions == null ? "" : directions.strip());
  }

  private BadgePolicy policy() throws Refusal {
    int n = number(times);
    return switch (counts == null ? "" : counts) {
      case "once" -> new BadgePolicy.SingleUse();
      case "uses" -> new BadgePolicy.Uses(within(n, 2, 62));
      case "weekly" -> new BadgePolicy.WeeklyUses(within(n, 1, 6));
      case "welcome" -> new BadgePolicy.Welcome();
      default -> throw new Refusal("badges.refusal.policy");
    };
  }

  private LocalDate term() throws Refusal {
    return TypedDay.read(until == null ? "" : until)
        .orElseThrow(() -> new Refusal("badges.refusal.term"));
  }

  /** What was typed, or 0 where it is no number: a form keeps what was typed, whatever it is. */
  private static int number(@Nullable String typed) {
    return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
  }

  private static int within(int n, int least, int most) throws Refusal {
    if (n < least || n > most) {
      throw new Refusal("badges.refusal.times", least, most);
    }
    return n;
  }

  /** The 32 bytes, or a refusal where the form was not ours. */
  byte[] key() throws Refusal {
    if (seed == null || !seed.matches("[A-Za-z0-9_-]{43}")) {
      throw new Refusal("badges.refusal.seed");
    }
    return Base64.getUrlDecoder().decode(seed);
  }

  /** The field that a refusal is about. */
  static String field(Refusal refusal) {
    return switch (refusal.key()) {
      case "badges.refusal.size" -> "size";
      case "badges.refusal.term" -> "until";
      case "badges.refusal.services" -> "services";
      case "badges.refusal.directions" -> "directions";
      case "badges.refusal.times" -> "times";
      case "badges.refusal.policy" -> "counts";
      default -> "";
    };
  }
}

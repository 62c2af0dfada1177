package org.rebond.badges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;

/**
 * Badges printed together: nothing in it says which badge is whose, or was used.
 *
 * @param size how many were printed, 50 at least
 * @param services what the bearer may come for, in the place's words
 * @param directions how to come, in the place's words; may be empty
 * @param conflicts scans of badges that were spent already
 */
public record BadgeBatch(
    int number,
    UUID id,
    OrganisationId place,
    int audience,
    int kid,
    BadgePolicy policy,
    LocalDate notAfter,
    int size,
    List<String> services,
    String directions,
    LocalDate issuedOn,
    boolean revoked,
    int conflicts) {

  public static final int SMALLEST = 50;
  public static final int LARGEST = 1_000;

  public BadgeBatch {
    services = List.copyOf(services);
    if (size < SMALLEST) {
      throw new IllegalArgumentException("a smaller batch would single people out");
    }
  }

  /** As said between teams: five base32 characters. */
  public String label() {
    return "%s%s%s%s%s".formatted(digit(20), digit(15), digit(10), digit(5), digit(0));
  }

  private char digit(int shift) {
    return CrockfordBase32.ALPHABET.charAt(number >> shift & 31);
  }

  EntryBadge badge(long serial) {
    return new EntryBadge(policy, kid, audience, number, notAfter, serial);
  }

  static BadgePolicy policy(int code, int n) {
    try {
      return BadgePolicy.of(code, n);
    } catch (MalformedBadge impossible) {
      throw new IllegalStateException("the table holds a policy that no badge has", impossible);
    }
  }

  static BadgeBatch row(ResultSet row, int number) throws SQLException {
    return new BadgeBatch(
        row.getInt("number"),
        row.getObject("id", UUID.class),
        new OrganisationId(row.getObject("place", UUID.class)),
        row.getInt("audience"),
        row.getInt("kid"),
        policy(row.getInt("policy"), row.getInt("n")),
        row.getObject("not_after", LocalDate.class),
        row.getInt("size"),
        List.of((String[]) row.getArray("services").getArray()),
        row.getString("directions"),
        row.getObject("issued_on", LocalDate.class),
        row.getBoolean("revoked"),
        row.getInt("conflicts"));
  }
}

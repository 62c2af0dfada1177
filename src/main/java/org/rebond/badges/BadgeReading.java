package org.rebond.badges;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.rebond.badges.MalformedBadge.Flaw;

/**
 * What a camera or a keyboard reader gave the desk: the badge's address, or its 128 characters
 * alone, on whatever keyboard. It holds one token, or two where only the signature can tell which
 * keyboard it was.
 */
public record BadgeReading(List<BadgeToken> candidates) {

  /** {@code /b#} as itself, and as a US reader leaves it on AZERTY, with Caps Lock or without. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\S+(?:/b#|[!§:/=][bB][3\"#£])(\\S{128})", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 400;

  public BadgeReading {
    candidates = List.copyOf(candidates);
  }

  public static BadgeReading of(String given) throws MalformedBadge {
    String stripped = given.strip();
    if (stripped.length() < BadgeToken.TEXT_LENGTH || stripped.length() > LONGEST) {
      throw new MalformedBadge(Flaw.LENGTH);
    }
    String text = token(stripped);
    var candidates = new LinkedHashSet<BadgeToken>(2);
    var flaws = new ArrayList<MalformedBadge>(2);
    for (String reading : List.of(text, KeyboardText.readOnAzerty(text))) {
      try {
        candidates.add(BadgeToken.read(reading));
      } catch (MalformedBadge malformed) {
        flaws.add(malformed);
      }
    }
    if (candidates.isEmpty()) {
      throw flaws.getFirst();
    }
    return new BadgeReading(List.copyOf(candidates));
  }

  private static String token(String given) throws MalformedBadge {
    if (given.length() == BadgeToken.TEXT_LENGTH) {
      return given;
    }
    var address = ADDRESS.matcher(given);
    if (!address.matches()) {
      throw new MalformedBadge(Flaw.LENGTH);
    }
    return address.group(1);
  }
}

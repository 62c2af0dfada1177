package org.rebond.partnerships.encounters;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of a video meeting: shown as it was given, never asked for by this site. */
public final class VideoLink {

  static final int LONGEST = 500;

  private VideoLink() {}

  /** Whether it leads somewhere by https and hides no name and no password before the host. */
  public static boolean allowed(String typed) {
    if (typed.length() > LONGEST) {
      return false;
    }
    try {
      URI address = new URI(typed);
      return "https".equals(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}

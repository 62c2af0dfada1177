package org.rebond.notifications;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.rebond.accounts.EmailAddress;
import org.rebond.platform.PlatformProperties;
import org.rebond.platform.Sealing;
import org.springframework.stereotype.Component;

/**
 * The links that stop a kind of mail. Each carries what it stops and for which address, sealed
 * under the master key: it opens nothing else, needs no row, and works as long as the mail is kept.
 */
@Component
class StopLinks {

  static final String PATH = "/arret-courriels/";
  private static final String CONTEXT = "notifications.stop";

  /** What is stopped: a kind, or the mail that gathers them, for this address. */
  record Stop(String what, EmailAddress email) {

    /** The kind, where it is one. */
    Optional<NotificationKind> kind() {
      return NotificationKind.named(what);
    }

    /** The rhythm whose mail it is, where it is one. */
    Optional<Rhythm> rhythm() {
      return Rhythm.named(what).filter(Rhythm::gathers);
    }
  }

  private final Sealing sealing;
  private final URI publicUrl;

  StopLinks(Sealing sealing, PlatformProperties properties) {
    this.sealing = sealing;
    this.publicUrl = properties.publicUrl();
  }

  URI link(Stop stop) {
    byte[] said = (stop.what() + "\n" + stop.email().value()).getBytes(StandardCharsets.UTF_8);
    return publicUrl.resolve(
        PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(CONTEXT, said)));
  }

  /** Nothing where we never wrote it. */
  Optional<Stop> read(String token) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(token);
      String[] said =
          new String(sealing.open(CONTEXT, sealed), StandardCharsets.UTF_8).split("\n", 2);
      return Optional.of(new Stop(said[0], new EmailAddress(said[1])));
    } catch (IllegalArgumentException | IllegalStateException notOurs) {
      return Optional.empty();
    }
  }
}

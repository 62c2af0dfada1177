package org.rebond.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.Actor;
import org.rebond.platform.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lines about security, for whoever watches the log: what happened, by which route, from which
 * network and account. A network is a hash under a key of the day, the same on all nodes; a route
 * is its template: no address and no secret is written.
 */
@Component
public class SecurityLog {

  static final String NAME = "org.rebond.security";

  private static final Logger LOG = LoggerFactory.getLogger(NAME);

  /** In a second; a flood must not fill the disk. */
  private static final int MOST = 50;

  private final Sealing sealing;
  private final Clock clock;
  private long second;
  private int told;
  private int untold;

  SecurityLog(Sealing sealing, Clock clock) {
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Adds a line; the event is a word of ours, such as {@code codeWrong}. */
  public void tell(String event, HttpServletRequest request) {
    tell(event, request, Actors.known(request).flatMap(Actor::accountId).orElse(null), "");
  }

  void signedIn(HttpServletRequest request, UUID account) {
    tell("signedIn", request, account, "");
  }

  void signedOut(HttpServletRequest request, @Nullable Authentication who) {
    tell("signedOut", request, who instanceof Visitor visitor ? visitor.account() : null, "");
  }

  void refused(HttpServletRequest request, int status) {
    UUID account = Actors.known(request).flatMap(Actor::accountId).orElse(null);
    tell("refused", request, account, " status=" + status);
  }

  private void tell(String event, HttpServletRequest request, @Nullable UUID account, String more) {
    int skipped = room();
    if (skipped >= 0) {
      LOG.info(
          "event={}{} method={} route={} network={} account={}{}",
          event,
          more,
          request.getMethod(),
          route(request),
          network(request),
          account == null ? "-" : account,
          skipped == 0 ? "" : " untold=" + skipped);
    }
  }

  /** How many lines were left out before this one; negative where this one is left out too. */
  private synchronized int room() {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      told = 0;
    }
    if (told >= MOST) {
      untold++;
      return -1;
    }
    told++;
    int before = untold;
    untold = 0;
    return before;
  }

  private static String route(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "-" : pattern.toString();
  }

  private String network(HttpServletRequest request) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(sealing.subkey("accounts.securityLog:" + day), "HmacSHA256"));
      byte[] hash = mac.doFinal(ClientNetwork.of(request).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", impossible);
    }
  }
}

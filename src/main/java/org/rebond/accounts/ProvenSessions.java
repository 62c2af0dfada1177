package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.session.web.http.CookieSerializer;

/**
 * The cookie of a session says its id and a proof of it (HMAC-SHA-256 under the instance's key):
 * whoever reads the ids of live sessions in a copy of the database opens none of them.
 */
final class ProvenSessions implements CookieSerializer {

  private static final String ALGORITHM = "HmacSHA256";
  private static final char BETWEEN = '.';

  private final CookieSerializer cookies;
  private final SecretKeySpec key;

  /** The key has 32 bytes. */
  ProvenSessions(CookieSerializer cookies, byte[] key) {
    this.cookies = cookies;
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  @Override
  public void writeCookieValue(CookieValue cookie) {
    String id = cookie.getCookieValue();
    // Nothing is what takes a cookie away.
    String value = id.isEmpty() ? id : id + BETWEEN + proof(id);
    var proven = new CookieValue(cookie.getRequest(), cookie.getResponse(), value);
    proven.setCookieMaxAge(cookie.getCookieMaxAge());
    cookies.writeCookieValue(proven);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return cookies.readCookieValues(request).stream()
        .flatMap(value -> proven(value).stream())
        .toList();
  }

  private Optional<String> proven(String value) {
    int end = value.lastIndexOf(BETWEEN);
    if (end < 1) {
      return Optional.empty();
    }
    String id = value.substring(0, end);
    byte[] said = value.substring(end + 1).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(said, proof(id).getBytes(StandardCharsets.UTF_8))
        ? Optional.of(id)
        : Optional.empty();
  }

  private String proof(String id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", impossible);
    }
  }
}

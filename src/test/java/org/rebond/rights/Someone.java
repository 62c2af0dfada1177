package org.rebond.rights;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody at a browser of their own: what their session remembers, or the cookie of a desk. */
record Someone(String name, Map<String, Object> remembered, Optional<Cookie> desk, String account) {

  /** Where a session keeps when its person last showed who they are. */
  static final String CONFIRMED = "confirmedAt";

  static final Instant WHATEVER_THE_CLOCK = Instant.parse("2999-01-01T00:00:00Z");

  static Someone nobody(String name) {
    return new Someone(name, Map.of(), Optional.empty(), "");
  }

  static Someone withSession(String name, MockHttpSession session) {
    Map<String, Object> kept = new HashMap<>();
    Collections.list(session.getAttributeNames())
        .forEach(key -> kept.put(key, session.getAttribute(key)));
    return new Someone(name, kept, Optional.empty(), "");
  }

  static Someone desk(String name, String credential) {
    return new Someone(name, Map.of(), Optional.of(new Cookie("desk", credential)), "");
  }

  Someone of(java.util.UUID id) {
    return new Someone(name, remembered, desk, id.toString());
  }

  /** The same person, who showed who they are long ago. */
  Someone notFresh() {
    Map<String, Object> kept = new HashMap<>(remembered);
    kept.put(CONFIRMED, Instant.EPOCH);
    return new Someone(name + ", not fresh", kept, desk, account);
  }

  /** Each request has a session of its own, so that what one leaves behind spoils no other. */
  MockHttpServletRequestBuilder asks(MockHttpServletRequestBuilder request) {
    desk.ifPresent(request::cookie);
    if (!remembered.isEmpty()) {
      var session = new MockHttpSession();
      remembered.forEach(session::setAttribute);
      FormToken.keptIn(session);
      request.session(session);
    }
    return request;
  }
}

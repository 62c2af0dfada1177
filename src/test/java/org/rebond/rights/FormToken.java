package org.rebond.rights;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * The token that a session asks of its forms. Spring's own helper for tests would put another
 * repository into the running application, and nothing would be told of ours any more.
 */
final class FormToken {

  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String KEPT = "a6d5e8b0-0000-4000-8000-000000000001";
  private static final String ATTRIBUTE =
      HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

  private FormToken() {}

  static void keptIn(MockHttpSession session) {
    session.setAttribute(ATTRIBUTE, new DefaultCsrfToken(HEADER, "_csrf", KEPT));
  }

  static MockHttpServletRequestBuilder sentWith(MockHttpServletRequestBuilder request) {
    return request.header(HEADER, masked(KEPT));
  }

  static MockHttpServletRequestBuilder ofAnother(MockHttpServletRequestBuilder request) {
    return request.header(HEADER, masked(KEPT.replace('1', '2')));
  }

  /** As a page writes it: behind as many bytes that it is XORed with, here none but zeros. */
  private static String masked(String token) {
    byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
    byte[] masked = Arrays.copyOf(new byte[bytes.length], 2 * bytes.length);
    System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
    return Base64.getUrlEncoder().encodeToString(masked);
  }
}

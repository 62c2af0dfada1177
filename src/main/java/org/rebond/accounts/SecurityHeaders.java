package org.rebond.accounts;

import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;

/**
 * What every answer tells the browser. As a filter it does so for the pages of errors: a request
 * that is refused before security sees it (too long, not UTF-8, too many) would go without.
 */
final class SecurityHeaders extends HeaderWriterFilter {

  private static final String CONTENT_POLICY =
      "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self';"
          + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
          + " worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String PERMISSIONS =
      "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), display-capture=()";
  private static final long TWO_YEARS = 63_072_000;

  SecurityHeaders(boolean tls) {
    super(all(tls));
  }

  /** A page that says otherwise of itself, such as how long it may be cached, is left as it is. */
  static List<HeaderWriter> all(boolean tls) {
    var opener = new CrossOriginOpenerPolicyHeaderWriter();
    opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
    var resource = new CrossOriginResourcePolicyHeaderWriter();
    resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
    return List.of(
        new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY),
        new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
        new PermissionsPolicyHeaderWriter(PERMISSIONS),
        opener,
        resource,
        new XContentTypeOptionsHeaderWriter(),
        new XFrameOptionsHeaderWriter(XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY),
        new CacheControlHeadersWriter(),
        new HstsHeaderWriter(request -> tls, TWO_YEARS, true));
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}

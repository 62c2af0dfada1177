package org.rebond.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Carries an asked language from page to page in the address of links and redirects, since a
 * visitor who has not signed in gets no cookie. Comes after security, which stops any rewriting of
 * addresses before it.
 */
@Component
@Order(0)
class LanguageFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> asked = Language.asked(request);
    chain.doFilter(request, asked.isEmpty() ? response : new Carrying(response, asked.get()));
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** Adds the language where the servlet container would add a session id. */
  private static final class Carrying extends HttpServletResponseWrapper {

    private static final Pattern ASSET =
        Pattern.compile("(?:https?:)?//.*|/(?:css|js|fonts|images|webjars)/.*|[^/].*");

    private final String language;

    private Carrying(HttpServletResponse response, String language) {
      super(response);
      this.language = language;
    }

    @Override
    public String encodeURL(String url) {
      return with(super.encodeURL(url));
    }

    @Override
    public String encodeRedirectURL(String url) {
      return with(super.encodeRedirectURL(url));
    }

    private String with(String url) {
      if (ASSET.matcher(url).matches() || url.contains("lang=")) {
        return url;
      }
      int hash = url.indexOf('#');
      String address = hash < 0 ? url : url.substring(0, hash);
      String anchor = hash < 0 ? "" : url.substring(hash);
      return address + (address.contains("?") ? "&" : "?") + "lang=" + language + anchor;
    }
  }
}

package org.rebond.badges;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.SiteCookies;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides every cookie but the desk's own from what a desk asks, before sessions are looked up: a
 * scan must not leave its time in the session of somebody who is signed in on the same device.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DeskSessionFilter extends OncePerRequestFilter {

  private static final Pattern DESK = Pattern.compile("/(?:accueil|api/v1/desk|b)(?:/.*)?");

  private final SiteCookies cookies;

  DeskSessionFilter(SiteCookies cookies) {
    this.cookies = cookies;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !DESK.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String desks = cookies.name(DeskCredentialResolver.COOKIE);
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public Cookie @Nullable [] getCookies() {
            Cookie[] all = super.getCookies();
            return all == null
                ? null
                : Arrays.stream(all)
                    .filter(cookie -> cookie.getName().equals(desks))
                    .toArray(Cookie[]::new);
          }
        },
        response);
  }
}

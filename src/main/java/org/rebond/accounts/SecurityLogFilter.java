package org.rebond.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves a line for each request that was refused, whoever refused it: not allowed, forged, spent,
 * malformed, too long, too many.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class SecurityLogFilter extends OncePerRequestFilter {

  private static final Set<Integer> TOLD = Set.of(400, 401, 403, 405, 410, 413, 429);

  private final SecurityLog log;

  SecurityLogFilter(SecurityLog log) {
    this.log = log;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (TOLD.contains(response.getStatus())) {
      log.refused(request, response.getStatus());
    }
  }
}

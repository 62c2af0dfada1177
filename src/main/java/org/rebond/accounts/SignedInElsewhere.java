package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * A way of signing in that leaves the person signed in somewhere else too, brought as a bean by its
 * feature: signing out here, which always comes first, then goes on there.
 */
public interface SignedInElsewhere {

  /**
   * Asked while the session is still there; it must not wait for anybody.
   *
   * @return path of this site to continue at, or nothing where the session was begun another way
   */
  Optional<String> farewell(HttpServletRequest request, HttpServletResponse response);
}

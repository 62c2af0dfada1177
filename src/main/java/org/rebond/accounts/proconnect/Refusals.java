package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;

/** The page that says why somebody is not signed in, and what to do now. */
final class Refusals {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  /** What people bring about themselves; the rest is for the operator to know. */
  private static final Set<Failure> ORDINARY =
      Set.of(Failure.CANCELLED, Failure.LATE, Failure.ELSEWHERE, Failure.OTHER_ADDRESS);

  private Refusals() {}

  static String page(NotIdentified no, Model model, HttpServletResponse response) {
    if (!ORDINARY.contains(no.reason())) {
      log.warn("ProConnect: {}, {}", no.reason(), no.getMessage());
    }
    response.setStatus(no.reason().status());
    model.addAttribute("reason", no.reason());
    return "accounts/proconnect/views/refused";
  }
}

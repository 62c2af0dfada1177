package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.ui.Model;

/**
 * Sends a browser to the provider by a page that goes on by itself. A form may lead to this site
 * only (content policy), and browsers hold its redirections to that too.
 */
final class Leaving {

  private Leaving() {}

  /**
   * The page.
   *
   * @param key words of the page: {@code accounts.proConnect.<key>.title} and so on
   */
  static String page(URI to, String key, Model model, HttpServletResponse response) {
    response.setHeader("Refresh", "0; url=" + to.toASCIIString());
    model.addAttribute("to", to.toASCIIString());
    model.addAttribute("key", key);
    return "accounts/proconnect/views/leaving";
  }
}

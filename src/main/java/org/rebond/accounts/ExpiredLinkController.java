package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Renews the links that ran out in this browser: the session knows which, nobody types anything.
 */
@Controller
class ExpiredLinkController {

  private final Actors actors;
  private final PersonalLinks links;
  private final LinkExchange exchange;
  private final RenewalLimits limits;

  ExpiredLinkController(
      Actors actors, PersonalLinks links, LinkExchange exchange, RenewalLimits limits) {
    this.actors = actors;
    this.links = links;
    this.exchange = exchange;
    this.limits = limits;
  }

  @GetMapping("/lien-expire")
  @Access(Audience.ANYONE)
  String show(
      @RequestParam(defaultValue = "") String suite, HttpServletRequest request, Model model) {
    if (actors.expired(request).isEmpty()) {
      return "redirect:" + LocalPath.parse(suite).map(LocalPath::value).orElse("/");
    }
    model.addAttribute("suite", suite);
    return "accounts/views/link-expired";
  }

  @PostMapping("/lien-expire/renouvellement")
  @Access(Audience.ANYONE)
  String renew(@RequestParam(defaultValue = "") String suite, HttpServletRequest request)
      throws Refusal {
    Set<Actor.HeldLink> expired = actors.expired(request);
    // Of several links, which of them the page was read by is not known.
    Optional<LocalPath> next = expired.size() == 1 ? LocalPath.parse(suite) : Optional.empty();
    for (Actor.HeldLink held : expired) {
      PersonalLinks.Found found = links.find(held.id());
      limits.require(found.link(), request);
      exchange.renew(found, next);
    }
    return "accounts/views/link-renewed";
  }
}

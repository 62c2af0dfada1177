package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor.HeldLink;
import org.rebond.organisations.Audience;
import org.rebond.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A visit shows what the link is for and changes nothing: mail scanners visit links too. */
@Controller
class LinkController {

  private final PersonalLinks links;
  private final LinkExchange exchange;
  private final Sessions sessions;
  private final RenewalLimits limits;

  LinkController(
      PersonalLinks links, LinkExchange exchange, Sessions sessions, RenewalLimits limits) {
    this.links = links;
    this.exchange = exchange;
    this.sessions = sessions;
    this.limits = limits;
  }

  @GetMapping("/lien/{secret}")
  @Access(Audience.ANYONE)
  String show(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String suite,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("suite", suite);
    return page(secret, links.find(secret), model, response);
  }

  @PostMapping("/lien/{secret}")
  @Access(Audience.ANYONE)
  String open(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String suite,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Refusal {
    PersonalLinks.Found found = links.find(secret);
    if (found.state() != PersonalLinks.State.OPEN) {
      return page(secret, found, model, response);
    }
    LinkPurpose.Opening opening = exchange.open(found.link());
    switch (opening) {
      case LinkPurpose.Opening.SignedIn signedIn ->
          sessions.signIn(signedIn.account(), request, response);
      case LinkPurpose.Opening.Held held ->
          sessions.hold(
              new HeldLink(found.link().purpose(), found.link().subject(), found.link().id()),
              request,
              response);
    }
    return "redirect:" + LocalPath.parse(suite).map(LocalPath::value).orElse(opening.path());
  }

  @PostMapping("/lien/{secret}/renouvellement")
  @Access(Audience.ANYONE)
  String renew(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String suite,
      HttpServletRequest request)
      throws Refusal {
    PersonalLinks.Found found = links.find(secret);
    limits.require(found.link(), request);
    exchange.renew(found, LocalPath.parse(suite));
    return "accounts/views/link-renewed";
  }

  private String page(
      String secret, PersonalLinks.Found found, Model model, HttpServletResponse response) {
    model.addAttribute("secret", secret);
    model.addAttribute("purpose", found.link().purpose());
    model.addAttribute("wayOn", links.purpose(found.link().purpose()).wayOn());
    model.addAttribute("state", found.state());
    if (found.state() != PersonalLinks.State.OPEN) {
      response.setStatus(HttpStatus.GONE.value());
    }
    return "accounts/views/link";
  }
}

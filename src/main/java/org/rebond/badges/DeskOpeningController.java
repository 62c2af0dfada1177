package org.rebond.badges;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.rebond.accounts.SiteCookies;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A one-time link makes this device a desk: looking has no effect, the button has. */
@Controller
@RequestMapping("/accueil/ouverture/{secret}")
class DeskOpeningController {

  private static final Duration A_YEAR = Duration.ofDays(365);

  private final Desks desks;
  private final ThirdPlaces places;
  private final SiteCookies cookies;

  DeskOpeningController(Desks desks, ThirdPlaces places, SiteCookies cookies) {
    this.desks = desks;
    this.places = places;
    this.cookies = cookies;
  }

  @Access(Audience.ANYONE)
  @GetMapping
  String look(@PathVariable String secret, HttpServletResponse response, Model model) {
    Optional<Desk> desk = desks.ofLink(secret);
    boolean known = desk.isPresent() || desks.knowsLink(secret);
    if (desk.isEmpty()) {
      response.setStatus((known ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
    }
    model.addAttribute(
        "place", desk.flatMap(d -> places.find(d.place())).map(ThirdPlace::name).orElse(""));
    model.addAttribute("valid", desk.isPresent());
    model.addAttribute("refused", known ? "used" : "unknown");
    return "badges/views/desk-opening";
  }

  @Access(Audience.ANYONE)
  @PostMapping
  String open(@PathVariable String secret, HttpServletResponse response, Model model) {
    Optional<String> credential = desks.open(secret);
    if (credential.isEmpty()) {
      return look(secret, response, model);
    }
    cookies.set(
        response,
        DeskCredentialResolver.COOKIE,
        credential.get(),
        A_YEAR,
        SiteCookies.SameSite.STRICT);
    return "redirect:/accueil";
  }
}

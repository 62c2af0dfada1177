package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Closures;
import org.rebond.organisations.Organisation;
import org.rebond.platform.PlatformProperties;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page tells of the person: signed in or not, and for whom. */
@ControllerAdvice
class LayoutAttributes {

  private final Actors actors;
  private final Closures closures;
  private final boolean demo;

  LayoutAttributes(Actors actors, Closures closures, PlatformProperties properties) {
    this.actors = actors;
    this.closures = closures;
    this.demo = properties.demo();
  }

  @ModelAttribute("demo")
  boolean demo() {
    return demo;
  }

  @ModelAttribute("signedIn")
  boolean signedIn(HttpServletRequest request) {
    return actors.of(request).signedIn();
  }

  /** Somebody without an account, who opened a link here: they must be able to leave too. */
  @ModelAttribute("linkHeld")
  boolean linkHeld(HttpServletRequest request) {
    Actor actor = actors.of(request);
    return !actor.signedIn() && !actor.links().isEmpty();
  }

  @ModelAttribute("administrator")
  boolean administrator(HttpServletRequest request) {
    // Who has to show their passkey first is led to it.
    return actors.of(request).administrator() || actors.unproven(request);
  }

  @ModelAttribute("actorLabel")
  @Nullable String actorLabel(HttpServletRequest request) {
    Actor actor = actors.of(request);
    if (actor.roles().isEmpty()) {
      return null;
    }
    return closures.standing(actor.roles().keySet()).stream()
        .findFirst()
        .map(Organisation::name)
        .orElse(null);
  }
}

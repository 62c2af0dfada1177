package org.rebond.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.geography.Communes;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.shared.Refusal;
import org.rebond.ui.FreeTextWarning;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Alone first: five lines make a page, before any agency answers. */
@Controller
class NewPlaceController {

  private static final String VIEW = "directory/views/new-place";

  private final Communes communes;
  private final PlaceDesk desk;

  NewPlaceController(Communes communes, PlaceDesk desk) {
    this.communes = communes;
    this.desk = desk;
  }

  @GetMapping("/lieux/nouveau")
  @Access(Audience.ANYONE)
  String form(Model model) {
    model.addAttribute("form", PlaceForm.EMPTY);
    return VIEW;
  }

  @PostMapping("/lieux/nouveau")
  @Access(Audience.ANYONE)
  String open(
      @ModelAttribute("form") PlaceForm form, BindingResult errors, Actor actor, Locale locale) {
    FreeTextWarning.ask(errors, form.names(), "what", "when");
    var text = form.text(communes, errors);
    var key = form.keyOrNew();
    var email = actor.signedIn() ? Optional.<EmailAddress>empty() : form.email(errors);
    if (text.isEmpty() || (!actor.signedIn() && email.isEmpty())) {
      return VIEW;
    }
    try {
      return next(
          email.isPresent()
              ? desk.open(text.get(), email.get(), key, locale, actor)
              : desk.open(text.get(), key, actor));
    } catch (DuplicateKeyException twice) {
      return next(first(key, twice));
    } catch (Refusal refusal) {
      errors.rejectValue("email", refusal.key(), refusal.args().toArray(), null);
      return VIEW;
    }
  }

  /** Two clicks at once: the second finds what the first opened. */
  private ThirdPlace first(UUID key, DuplicateKeyException twice) {
    return desk.opened(key).orElseThrow(() -> twice);
  }

  private static String next(ThirdPlace place) {
    return "redirect:" + place.path() + "/kit";
  }
}

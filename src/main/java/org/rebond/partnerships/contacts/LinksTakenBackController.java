package org.rebond.partnerships.contacts;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.platform.Limits;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button that takes back the links that answer a contact. */
@Controller
class LinksTakenBackController {

  /** New links that one person sends in a day. */
  private static final int A_DAY = 10;

  private static final Duration DAY = Duration.ofDays(1);

  private final LinksTakenBack links;
  private final Limits limits;

  LinksTakenBackController(LinksTakenBack links, Limits limits) {
    this.links = links;
    this.limits = limits;
  }

  @PostMapping("/contacts/{id}/liens/fin")
  @Access(Audience.SIGNED_IN)
  String takeBack(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String email,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    Optional<EmailAddress> instead = EmailAddress.parse(email);
    if (instead.isEmpty() && !email.isBlank()) {
      throw new Refusal("accounts.signIn.email.invalid");
    }
    if (instead.isPresent()) {
      limits.require("contacts.linkInstead", String.valueOf(actor.accountId()), A_DAY, DAY);
    }
    ContactId contact = new ContactId(id);
    links.takeBack(contact, instead, actor);
    flash.addFlashAttribute(
        "notice", "partnerships.links.takenBack." + (instead.isPresent() ? "SENT" : "ENDED"));
    return "redirect:" + contact.path();
  }
}

package org.rebond.partnerships.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Typed;
import org.rebond.partnerships.contacts.ContactParties.Parties;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.rebond.ui.Formats;
import org.rebond.ui.FreeTextWarning;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing to the other side for the first time. */
@Controller
class NewContactController {

  private final ContactParties parties;
  private final ContactSending sending;
  private final ContactMail mail;
  private final Contacts contacts;
  private final Partnerships partnerships;
  private final ContactSpacing spacing;
  private final Formats formats;
  private final MessageSource words;

  NewContactController(
      ContactParties parties,
      ContactSending sending,
      ContactMail mail,
      Contacts contacts,
      Partnerships partnerships,
      ContactSpacing spacing,
      Formats formats,
      MessageSource words) {
    this.parties = parties;
    this.sending = sending;
    this.mail = mail;
    this.contacts = contacts;
    this.partnerships = partnerships;
    this.spacing = spacing;
    this.formats = formats;
    this.words = words;
  }

  @GetMapping("/contacts/nouveau")
  @Access(Audience.SIGNED_IN)
  String show(
      @ModelAttribute("form") ContactForm form,
      BindingResult binding,
      Actor actor,
      Locale locale,
      Model model) {
    if (form.lieu().isBlank() || form.agence().isBlank()) {
      return choose(form, actor, model);
    }
    Parties both = parties.of(form, actor);
    String draft =
        words.getMessage(
            form.template().key() + ".text." + both.from(),
            new Object[] {both.sender().name(), both.addressee().name()},
            locale);
    model.addAttribute(
        "form",
        new ContactForm(
            form.lieu(),
            form.agence(),
            both.from().name(),
            form.template().slug(),
            draft,
            "",
            form.key()));
    return page(form, both, model);
  }

  @PostMapping("/contacts")
  @Access(Audience.SIGNED_IN)
  String send(
      @ModelAttribute("form") ContactForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Parties both = parties.of(form, actor);
    FreeTextWarning.ask(binding, List.of(both.place().name(), both.agency().name()), "message");
    form.check(binding);
    if (binding.hasErrors()) {
      return page(form, both, model);
    }
    try {
      Contact sent =
          sending.send(
              new ContactSending.Order(
                  Typed.key(form.key()),
                  both.place(),
                  both.agency(),
                  both.from(),
                  form.message(),
                  form.address()),
              actor);
      flash.addFlashAttribute("notice", "partnerships.contact.sent");
      return "redirect:" + sent.path();
    } catch (Refusal refusal) {
      binding.reject(refusal.key(), said(refusal), null);
      return page(form, both, model);
    }
  }

  /** One side is known: the other is one of those this person speaks for. */
  private String choose(ContactForm form, Actor actor, Model model) {
    var place = parties.known(OrganisationKind.THIRD_PLACE, form.lieu());
    var agency = parties.known(OrganisationKind.AGENCY, form.agence());
    Organisation other = place.or(() -> agency).orElseThrow(NotFound::new);
    OrganisationKind wanted =
        place.isPresent() ? OrganisationKind.AGENCY : OrganisationKind.THIRD_PLACE;
    List<Organisation> own = parties.own(wanted, actor);
    if (own.size() == 1) {
      return "redirect:" + address(other, own.getFirst());
    }
    model.addAttribute("other", other);
    model.addAttribute(
        "choices", own.stream().map(one -> new Choice(one.name(), address(other, one))).toList());
    return "partnerships/contacts/views/choose";
  }

  /** One way to write. */
  record Choice(String name, String path) {}

  private static String address(Organisation known, Organisation own) {
    boolean first = known.kind() == OrganisationKind.THIRD_PLACE;
    return "/contacts/nouveau?lieu="
        + (first ? known : own).slug()
        + "&agence="
        + (first ? own : known).slug();
  }

  /** Days as the reader says them. */
  private Object[] said(Refusal refusal) {
    return refusal.args().stream()
        .map(arg -> arg instanceof LocalDate day ? formats.date(day) : arg)
        .toArray();
  }

  private String page(ContactForm form, Parties both, Model model) {
    model.addAttribute("template", form.template());
    model.addAttribute("templates", MessageTemplate.values());
    spacing
        .restsUntil(both.place(), both.agency(), both.from())
        .ifPresent(again -> model.addAttribute("again", again));
    model.addAttribute("parties", both);
    model.addAttribute("answered", !mail.answering(both.addressee().id()).isEmpty());
    partnerships
        .between(both.place().id(), both.agency().id())
        .ifPresent(known -> model.addAttribute("partnership", known));
    contacts.of(List.of(both.sender().id())).stream()
        .filter(contact -> contact.addressee().equals(both.addressee()))
        .filter(contact -> contact.state().open())
        .findFirst()
        .ifPresent(pending -> model.addAttribute("pending", pending));
    return "partnerships/contacts/views/new";
  }
}

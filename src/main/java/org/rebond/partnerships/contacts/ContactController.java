package org.rebond.partnerships.contacts;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Typed;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.Refusal;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The thread of a contact, for both sides. */
@Controller
class ContactController {

  private final Contacts contacts;
  private final ContactThread thread;
  private final ContactAnswering answering;
  private final ContactMail mail;
  private final ReplyCodes codes;
  private final List<ContactPart> parts;
  private final URI publicUrl;

  ContactController(
      Contacts contacts,
      ContactThread thread,
      ContactAnswering answering,
      ContactMail mail,
      ReplyCodes codes,
      List<ContactPart> parts,
      PlatformProperties properties) {
    this.contacts = contacts;
    this.thread = thread;
    this.answering = answering;
    this.mail = mail;
    this.codes = codes;
    this.parts = parts;
    this.publicUrl = properties.publicUrl();
  }

  @GetMapping("/contacts/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "contact",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.DIRECTORATE})
  String show(@PathVariable UUID id, Actor actor, Model model) {
    Contact contact = seen(id, actor);
    model.addAttribute("form", AnswerForm.empty());
    return page(contact, actor, model);
  }

  @PostMapping("/contacts/{id}/reponses")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String answer(
      @PathVariable UUID id,
      @ModelAttribute("form") AnswerForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    Contact contact = seen(id, actor);
    if (!contact.mayAnswer(actor)) {
      throw new NotAllowed();
    }
    FreeTextWarning.ask(binding, contact.names(), "body");
    form.checkAnswer(binding);
    if (binding.hasErrors()) {
      return page(contact, actor, model);
    }
    ContactAnswering.Answer answer = form.read();
    answering.answer(contact.id(), answer, actor);
    flash.addFlashAttribute("notice", "partnerships.contact.answered." + answer.kind());
    return "redirect:" + contact.path();
  }

  @PostMapping("/contacts/{id}/messages")
  @Access(Audience.SIGNED_IN)
  String write(
      @PathVariable UUID id,
      @ModelAttribute("form") AnswerForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    Contact contact = seen(id, actor);
    if (!contact.mayAdd(actor)) {
      throw new NotAllowed();
    }
    FreeTextWarning.ask(binding, contact.names(), "body");
    ContactForm.checkText(form.body(), "body", binding);
    if (binding.hasErrors()) {
      return page(contact, actor, model);
    }
    answering.write(contact.id(), form.body(), Typed.key(form.key()), actor);
    flash.addFlashAttribute("notice", "partnerships.contact.written");
    return "redirect:" + contact.path();
  }

  @GetMapping("/contacts/{id}/lettre")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "letter", to = Viewer.FACILITATORS)
  String letter(@PathVariable UUID id, Actor actor, Model model) {
    Contact contact = seen(id, actor);
    if (!contact.mayWrite(actor)) {
      throw new NotAllowed();
    }
    page(contact, actor, model);
    model.addAttribute("address", publicUrl.resolve("/repondre"));
    return "partnerships/contacts/views/letter";
  }

  private Contact seen(UUID id, Actor actor) {
    Contact contact = contacts.get(new ContactId(id));
    if (!contact.maySee(actor)) {
      throw new NotAllowed();
    }
    return contact;
  }

  private String page(Contact contact, Actor actor, Model model) {
    boolean open = contact.state().open();
    boolean writes = contact.mayWrite(actor);
    model.addAttribute("contact", contact);
    model.addAttribute("messages", thread.of(contact.id()));
    model.addAttribute("answers", MessageKind.ANSWERS);
    model.addAttribute("reasons", List.of(DeclineReason.values()));
    model.addAttribute("parts", parts(contact, actor));
    model.addAttribute("mayAnswer", open && contact.mayAnswer(actor));
    model.addAttribute("mayWrite", open && contact.mayAdd(actor) && !contact.mayAnswer(actor));
    model.addAttribute("mayAcknowledge", contact.mayAcknowledge(actor));
    model.addAttribute("mayReopen", contact.mayReopen(actor));
    model.addAttribute("byLink", contact.answersByLink(actor));
    boolean linked = contact.state() != ContactState.ACCEPTED && contact.mayTakeBackLinks(actor);
    model.addAttribute("linked", linked ? contacts.addresses(contact.id()) : List.of());
    model.addAttribute("resends", open && writes);
    if (open && writes && mail.answering(contact.addressee().id()).isEmpty()) {
      model.addAttribute("addresses", contacts.addresses(contact.id()));
      codes.of(contact.id()).ifPresent(code -> model.addAttribute("code", code.spaced()));
    }
    return "partnerships/contacts/views/show";
  }

  private List<ContactPart.Panel> parts(Contact contact, Actor actor) {
    return parts.stream()
        .flatMap(part -> part.of(contact, actor).stream())
        .sorted(Comparator.comparingInt(ContactPart.Panel::order))
        .toList();
  }
}

package org.rebond.accounts.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.shared.Refusal;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person adds, renames and removes their own passkeys. */
@Controller
class PasskeyController {

  /**
   * What was typed.
   *
   * @param credential what the browser's authenticator made, in JSON
   */
  record Form(@Nullable String label, @Nullable String credential) {

    /** Without what the authenticator made. */
    @Override
    public String toString() {
      return "Form[" + label + "]";
    }
  }

  private final Ceremony ceremony;
  private final Challenges challenges;
  private final AddPasskey addPasskey;
  private final Passkeys passkeys;

  PasskeyController(
      Ceremony ceremony, Challenges challenges, AddPasskey addPasskey, Passkeys passkeys) {
    this.ceremony = ceremony;
    this.challenges = challenges;
    this.addPasskey = addPasskey;
    this.passkeys = passkeys;
  }

  @GetMapping("/compte/cles-d-acces/nouvelle")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String blank(Model model) {
    model.addAttribute("form", new Form("", ""));
    return "accounts/passkeys/views/new";
  }

  @PostMapping(value = "/compte/cles-d-acces/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @Access(Audience.SIGNED_IN)
  @ResponseBody
  String options(Actor actor, HttpServletResponse response) {
    Ceremony.Options options = ceremony.toAdd(actor);
    challenges.give(purpose(actor), options.challenge(), response);
    return options.json();
  }

  @PostMapping("/compte/cles-d-acces")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String add(
      @ModelAttribute("form") Form form,
      BindingResult binding,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      Optional<Bytes> challenge = challenges.take(purpose(actor), request, response);
      addPasskey.add(text(form.credential()), challenge, text(form.label()), actor);
    } catch (Refusal refusal) {
      reject(binding, refusal);
      return "accounts/passkeys/views/new";
    }
    flash.addFlashAttribute("notice", "accounts.passkeys.added");
    return "redirect:/compte";
  }

  @GetMapping("/compte/cles-d-acces/{id}")
  @Access(Audience.SIGNED_IN)
  String show(@PathVariable UUID id, Actor actor, Model model) {
    Passkey passkey = passkeys.find(id, actor);
    model.addAttribute("passkey", passkey);
    model.addAttribute("form", new Form(passkey.label(), ""));
    return "accounts/passkeys/views/edit";
  }

  @PostMapping("/compte/cles-d-acces/{id}")
  @Access(Audience.SIGNED_IN)
  String rename(
      @PathVariable UUID id,
      @ModelAttribute("form") Form form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    try {
      passkeys.rename(id, text(form.label()), actor);
    } catch (Refusal refusal) {
      reject(binding, refusal);
      model.addAttribute("passkey", passkeys.find(id, actor));
      return "accounts/passkeys/views/edit";
    }
    flash.addFlashAttribute("notice", "accounts.passkeys.renamed");
    return "redirect:/compte";
  }

  @PostMapping("/compte/cles-d-acces/{id}/retrait")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    passkeys.remove(id, actor);
    flash.addFlashAttribute("notice", "accounts.passkeys.removed");
    return "redirect:/compte";
  }

  private static String purpose(Actor actor) {
    return "add:" + Passkeys.holder(actor);
  }

  private static void reject(BindingResult binding, Refusal refusal) {
    String field = refusal.key().startsWith("accounts.passkeys.label") ? "label" : null;
    if (field == null) {
      binding.reject(refusal.key(), refusal.args().toArray(), null);
    } else {
      binding.rejectValue(field, refusal.key(), refusal.args().toArray(), null);
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}

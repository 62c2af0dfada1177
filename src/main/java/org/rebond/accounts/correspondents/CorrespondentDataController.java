package org.rebond.accounts.correspondents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalData.Fate;
import org.rebond.accounts.PersonalData.Person;
import org.rebond.accounts.mydata.DataFile;
import org.rebond.accounts.mydata.Shown;
import org.rebond.accounts.mydata.Shown.Part;
import org.rebond.accounts.signin.SignInLimits;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For people without an account: asking what is kept of an address, and what stands behind it. */
@Controller
class CorrespondentDataController {

  /** The address, as it was typed. */
  record Form(String email) {
    Form {
      email = Objects.requireNonNullElse(email, "").strip();
    }
  }

  private static final String VIEW = "accounts/correspondents/views/ask";

  private final CorrespondentData data;
  private final LinkHolder holder;
  private final Shown shown;
  private final DataFile file;
  private final SignInLimits limits;

  CorrespondentDataController(
      CorrespondentData data, LinkHolder holder, Shown shown, DataFile file, SignInLimits limits) {
    this.data = data;
    this.holder = holder;
    this.shown = shown;
    this.file = file;
    this.limits = limits;
  }

  @GetMapping("/mes-donnees")
  @Access(Audience.ANYONE)
  String show(Actor actor, Model model) {
    if (actor.signedIn()) {
      return "redirect:/compte/donnees";
    }
    model.addAttribute("form", new Form(""));
    return VIEW;
  }

  @PostMapping("/mes-donnees")
  @Access(Audience.ANYONE)
  String ask(
      @ModelAttribute("form") Form form,
      BindingResult binding,
      Locale locale,
      HttpServletRequest request) {
    Optional<EmailAddress> email = EmailAddress.parse(form.email());
    if (email.isEmpty()) {
      binding.rejectValue("email", "accounts.signIn.email.invalid");
      return VIEW;
    }
    limits.requireAsking(request, email.get());
    if (limits.mails(email.get())) {
      data.ask(email.get(), locale);
    }
    return "redirect:/mes-donnees/demande-envoyee";
  }

  @GetMapping("/mes-donnees/demande-envoyee")
  @Access(Audience.ANYONE)
  String sent() {
    return "accounts/correspondents/views/sent";
  }

  @GetMapping(DataPurpose.PAGE)
  @Access(Audience.LINK_HOLDER)
  @Shows(value = "addressData", to = Viewer.LINK)
  String read(Actor actor, Model model) {
    Person person = holder.of(actor);
    List<Part> parts = shown.of(person);
    model.addAttribute("email", person.email().value());
    model.addAttribute("parts", parts);
    model.addAttribute(
        "stays",
        parts.stream()
            .filter(part -> part.count() > 0 && part.fate() == Fate.STAYS_IN_PART)
            .map(Part::key)
            .toList());
    return "accounts/correspondents/views/data";
  }

  @GetMapping("/mes-donnees/fichier")
  @Access(Audience.LINK_HOLDER)
  @Shows(value = "addressData", to = Viewer.LINK)
  ResponseEntity<byte[]> file(Actor actor, Locale locale) {
    return file.answer(holder.of(actor), locale);
  }

  @PostMapping("/mes-donnees/effacement")
  @Access(Audience.LINK_HOLDER)
  String erase(Actor actor, RedirectAttributes flash) {
    data.erase(actor);
    flash.addFlashAttribute("notice", "myData.erased");
    return "redirect:/mes-donnees";
  }
}

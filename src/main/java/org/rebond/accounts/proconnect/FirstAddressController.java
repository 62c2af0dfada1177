package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.proconnect.FirstVisit.Waiting;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first time, once: a code shows that the address the provider gave is this person's. */
@Controller
@WhereConfigured
class FirstAddressController {

  /** What was typed. */
  record Form(String code) {
    Form {
      code = Objects.requireNonNullElse(code, "").strip();
    }
  }

  static final String PATH = "/connexion/proconnect/adresse";

  private final Provider provider;
  private final FirstVisit firstVisit;
  private final Identities identities;
  private final Arrival arrival;

  FirstAddressController(
      Provider provider, FirstVisit firstVisit, Identities identities, Arrival arrival) {
    this.provider = provider;
    this.firstVisit = firstVisit;
    this.identities = identities;
    this.arrival = arrival;
  }

  @GetMapping(PATH)
  @Access(Audience.ANYONE)
  String show(HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("form", new Form(""));
    return page(request, response, model);
  }

  @PostMapping(PATH)
  @Access(Audience.ANYONE)
  String type(
      @ModelAttribute("form") Form form,
      BindingResult binding,
      RedirectAttributes flash,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    boolean waited = firstVisit.waiting(request).filter(Waiting::live).isPresent();
    Optional<Waiting> proven = firstVisit.prove(form.code(), request);
    if (proven.isEmpty()) {
      if (waited) {
        binding.rejectValue("code", "accounts.code.wrong");
      }
      return page(request, response, model);
    }
    Identified person = proven.get().person();
    try {
      UUID account = identities.tie(provider.issuer(), person.subject(), proven.get().email());
      return arrival.confirmed(account, person, proven.get().path(), flash, request, response);
    } catch (NotIdentified no) {
      return Refusals.page(no, model, response);
    }
  }

  @PostMapping(PATH + "/code")
  @Access(Audience.ANYONE)
  String again(HttpServletRequest request, Locale locale) {
    firstVisit.again(request, locale);
    return "redirect:" + PATH;
  }

  private String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<Waiting> waiting = firstVisit.waiting(request);
    if (waiting.isEmpty()) {
      return Refusals.page(
          new NotIdentified(Failure.LATE, "no code is waited for"), model, response);
    }
    model.addAttribute("email", waiting.get().email().value());
    model.addAttribute("live", waiting.get().live());
    return "accounts/proconnect/views/address";
  }
}

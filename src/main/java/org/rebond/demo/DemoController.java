package org.rebond.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Sessions;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.shared.NotFound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The door of the demonstration: who do you want to be? */
@Controller
@ConditionalOnBooleanProperty("rebond.demo")
class DemoController {

  private final Accounts accounts;
  private final Sessions sessions;

  DemoController(Accounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @GetMapping("/demo")
  @Access(Audience.DEMO)
  String show(Model model) {
    model.addAttribute("personas", Persona.values());
    return "demo/views/demo";
  }

  @PostMapping("/demo/personas/{key}")
  @Access(Audience.DEMO)
  String become(
      @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
    Persona persona =
        Arrays.stream(Persona.values())
            .filter(candidate -> candidate.key().equals(key))
            .findFirst()
            .orElseThrow(NotFound::new);
    sessions.signIn(
        accounts.find(new EmailAddress(persona.email())).orElseThrow(NotFound::new),
        request,
        response);
    return "redirect:/aujourdhui";
  }
}

package org.rebond.home.privacy;

import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class PrivacyController {

  private final ProcessingRegister register;
  private final String contact;

  PrivacyController(
      ProcessingRegister register, @Value("${rebond.privacy-contact}") String contact) {
    this.register = register;
    this.contact = contact;
  }

  @GetMapping("/confidentialite")
  @Access(Audience.ANYONE)
  String show(Model model) {
    model.addAttribute("entries", register.entries());
    model.addAttribute("parts", ProcessingRegister.Entry.PARTS);
    model.addAttribute("contact", contact);
    return "home/privacy/views/privacy";
  }
}

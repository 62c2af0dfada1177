package org.rebond.accounts.administration;

import java.util.Comparator;
import java.util.List;
import org.rebond.accounts.AdministrationPage;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AdministrationController {

  private final List<AdministrationPage> pages;

  AdministrationController(List<AdministrationPage> pages) {
    this.pages = pages.stream().sorted(Comparator.comparingInt(AdministrationPage::order)).toList();
  }

  @GetMapping("/administration")
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "operation", to = Viewer.ADMINISTRATOR)
  String index(Model model) {
    model.addAttribute("pages", pages);
    return "accounts/administration/views/index";
  }
}

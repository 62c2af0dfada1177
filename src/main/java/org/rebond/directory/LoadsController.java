package org.rebond.directory;

import org.rebond.accounts.AdministrationPage;
import org.rebond.geography.LoadReports;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For the administrator: what reference data was loaded, and which lines were refused. */
@Controller
class LoadsController {

  private final LoadReports reports;

  LoadsController(LoadReports reports) {
    this.reports = reports;
  }

  @Bean
  static AdministrationPage loadsPage() {
    return new AdministrationPage("directory.loads", "/administration/donnees", 40);
  }

  @GetMapping("/administration/donnees")
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "operation", to = Viewer.ADMINISTRATOR)
  String loads(Model model) {
    model.addAttribute("reports", reports.latest());
    return "directory/views/loads";
  }
}

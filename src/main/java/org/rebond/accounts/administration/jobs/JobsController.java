package org.rebond.accounts.administration.jobs;

import org.rebond.accounts.AdministrationPage;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.platform.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class JobsController {

  private final Jobs jobs;

  JobsController(Jobs jobs) {
    this.jobs = jobs;
  }

  @Bean
  static AdministrationPage jobsPage() {
    return new AdministrationPage("accounts.jobs", "/administration/taches", 60);
  }

  @GetMapping("/administration/taches")
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "operation", to = Viewer.ADMINISTRATOR)
  String show(Model model) {
    model.addAttribute("jobs", jobs.all());
    return "accounts/administration/jobs/views/jobs";
  }
}

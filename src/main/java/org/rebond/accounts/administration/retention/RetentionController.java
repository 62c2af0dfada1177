package org.rebond.accounts.administration.retention;

import java.util.List;
import java.util.Map;
import org.rebond.accounts.AdministrationPage;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.platform.Retention;
import org.rebond.platform.RetentionRun;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class RetentionController {

  private static final int PAST = 30;

  /** One kind, and how many of it the next run would erase. */
  record Line(Retention kind, int due) {

    /** Years, months or days, whichever the kind is said in. */
    public String unit() {
      return kind.after().getYears() > 0
          ? "years"
          : kind.after().getMonths() > 0 ? "months" : "days";
    }

    public long amount() {
      return kind.after().getUnits().stream().mapToLong(kind.after()::get).sum();
    }
  }

  private final RetentionRun retention;

  RetentionController(RetentionRun retention) {
    this.retention = retention;
  }

  @Bean
  static AdministrationPage retentionPage() {
    return new AdministrationPage("retention", "/administration/conservation", 45);
  }

  @GetMapping("/administration/conservation")
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "operation", to = Viewer.ADMINISTRATOR)
  String show(Model model) {
    Map<String, Integer> due = retention.dryRun();
    List<Line> lines =
        retention.kinds().stream()
            .map(kind -> new Line(kind, due.getOrDefault(kind.key(), 0)))
            .toList();
    model.addAttribute("lines", lines);
    model.addAttribute("past", retention.past(PAST));
    return "accounts/administration/retention/views/retention";
  }
}

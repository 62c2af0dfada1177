package org.rebond.accounts.journal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.rebond.accounts.AdministrationPage;
import org.rebond.audit.AuditSearch;
import org.rebond.audit.AuditState;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole trail, for the administrators of the instance. */
@Controller
class JournalController {

  private final Journal journal;
  private final JournalLines lines;
  private final JournalTable table;
  private final AuditState state;

  JournalController(Journal journal, JournalLines lines, JournalTable table, AuditState state) {
    this.journal = journal;
    this.lines = lines;
    this.table = table;
    this.state = state;
  }

  @Bean
  static AdministrationPage journalPage() {
    return new AdministrationPage("accounts.journal", "/administration/journal", 70);
  }

  @GetMapping("/administration/journal")
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "auditAll", to = Viewer.ADMINISTRATOR)
  String show(
      @ModelAttribute("form") JournalFilter form,
      BindingResult binding,
      @RequestParam(defaultValue = "1") String page,
      Actor actor,
      Locale locale,
      Model model) {
    form.check(binding);
    int count = binding.hasErrors() ? 0 : journal.count(actor, form.query());
    int pages = Math.max(1, (count + Journal.PAGE - 1) / Journal.PAGE);
    int current = page.matches("\\d{1,6}") ? Math.clamp(Long.parseLong(page), 1, pages) : 1;
    model.addAttribute("count", count);
    model.addAttribute("page", current);
    model.addAttribute("pages", pages);
    model.addAttribute(
        "lines",
        count == 0 ? List.of() : lines.show(journal.page(actor, form.query(), current), locale));
    model.addAttribute("deeds", lines.deeds(journal.actions(actor), locale));
    model.addAttribute("kinds", AuditSearch.KINDS);
    model.addAttribute("digest", state.digest().orElse(null));
    model.addAttribute("verification", state.verification().orElse(null));
    return "accounts/journal/views/journal";
  }

  /** A POST, since taking the trail away leaves a line in it. */
  @PostMapping("/administration/journal/export")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  void export(
      @ModelAttribute("form") JournalFilter form,
      BindingResult binding,
      Actor actor,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    form.check(binding);
    if (binding.hasErrors()) {
      response.sendRedirect("/administration/journal");
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
    try (Writer out = response.getWriter()) {
      table.write(actor, form.query(), locale, out);
    }
  }

  @PostMapping("/administration/journal/verification")
  @Access(Audience.ADMINISTRATOR)
  String verify(Actor actor, RedirectAttributes flash) {
    Journal.Verified verified = journal.verify(actor);
    if (verified.result().whole()) {
      flash.addFlashAttribute("notice", "accounts.journal.verified.whole");
    } else {
      flash.addFlashAttribute("findings", verified.first());
    }
    return "redirect:/administration/journal";
  }
}

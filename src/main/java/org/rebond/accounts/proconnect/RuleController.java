package org.rebond.accounts.proconnect;

import java.util.Objects;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For the administrator: who is taken for whose people. */
@Controller
@WhereConfigured
class RuleController {

  static final String PAGE = "/administration/proconnect";
  private static final String VIEW = "accounts/proconnect/views/rules";

  /**
   * What was typed.
   *
   * @param page address of the organisation's page on this site
   */
  record Form(String page, String siret, String unit, String domain, String atOnce) {
    Form {
      page = Objects.requireNonNullElse(page, "");
      siret = Objects.requireNonNullElse(siret, "");
      unit = Objects.requireNonNullElse(unit, "");
      domain = Objects.requireNonNullElse(domain, "");
      atOnce = Objects.requireNonNullElse(atOnce, "");
    }
  }

  private final Rules rules;
  private final PageOwners owners;

  RuleController(Rules rules, PageOwners owners) {
    this.rules = rules;
    this.owners = owners;
  }

  @GetMapping(PAGE)
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "operation", to = Viewer.ADMINISTRATOR)
  String show(Actor actor, Model model) {
    model.addAttribute("form", new Form("", "", "", "", ""));
    return page(actor, model);
  }

  @PostMapping(PAGE)
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String add(
      @ModelAttribute("form") Form form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    try {
      Organisation owner = owners.of(form.page());
      boolean atOnce = form.atOnce().equals("yes");
      rules.add(owner.id(), form.siret(), form.unit(), form.domain(), atOnce, actor);
    } catch (Refusal refusal) {
      // Keys name the field: accounts.proConnect.rule.<field>.<what>.
      String field = refusal.key().split("\\.", -1)[3];
      binding.rejectValue(field, refusal.key(), refusal.args().toArray(), null);
      return page(actor, model);
    }
    flash.addFlashAttribute("notice", "accounts.proConnect.rule.added");
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/{id}/retrait")
  @Access(Audience.ADMINISTRATOR)
  String remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
    rules.remove(id, actor);
    flash.addFlashAttribute("notice", "accounts.proConnect.rule.removed");
    return "redirect:" + PAGE;
  }

  private String page(Actor actor, Model model) {
    model.addAttribute("rules", rules.list(actor));
    return VIEW;
  }
}

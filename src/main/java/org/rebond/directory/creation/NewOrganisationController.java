package org.rebond.directory.creation;

import java.util.Optional;
import org.rebond.directory.Directorate;
import org.rebond.geography.Communes;
import org.rebond.geography.Departments;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Organisation;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class NewOrganisationController {

  private static final String PAGE = "/administration/organisations/nouvelle";

  private final Communes communes;
  private final Departments departments;
  private final Creation creation;

  NewOrganisationController(Communes communes, Departments departments, Creation creation) {
    this.communes = communes;
    this.departments = departments;
    this.creation = creation;
  }

  @GetMapping(PAGE)
  @Access(Audience.ADMINISTRATOR)
  String form(Model model) {
    model.addAttribute("form", NewOrganisationForm.EMPTY);
    return page(model);
  }

  @PostMapping("/administration/organisations")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String create(
      @ModelAttribute("form") NewOrganisationForm form,
      BindingResult errors,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Optional<NewOrganisation> read = form.read(communes, departments.all(), errors);
    if (read.isPresent()) {
      try {
        Organisation created = creation.create(read.get(), form.keyOrNew(), actor);
        flash.addFlashAttribute("notice", "directory.create.created");
        return "redirect:/administration/organisations/" + created.id();
      } catch (Refusal refusal) {
        errors.rejectValue("safir", refusal.key(), refusal.args().toArray(), null);
      }
    }
    return page(model);
  }

  private static String page(Model model) {
    model.addAttribute("kinds", NewOrganisationForm.KINDS);
    model.addAttribute(
        "levels", java.util.List.of(Directorate.Level.TERRITORIAL, Directorate.Level.REGIONAL));
    return "directory/creation/views/new";
  }
}

package org.rebond.partnerships.words;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.rebond.ui.FreeTextWarning;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One word: our text, theirs once both are written, and the sentence that both keep. */
@Controller
class WordController {

  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final WordTexts texts;
  private final WordsTogether together;

  WordController(
      Partnerships partnerships,
      PartnershipSpaces spaces,
      WordTexts texts,
      WordsTogether together) {
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.texts = texts;
    this.together = together;
  }

  @GetMapping("/partenariats/{id}/mots/{word}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "words",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  ModelAndView show(@PathVariable UUID id, @PathVariable String word, Actor actor, Model model) {
    return page(partnerships.get(new PartnershipId(id)), word(word), actor, model, HttpStatus.OK);
  }

  @PostMapping("/partenariats/{id}/mots/{word}/texte")
  @Access(Audience.SIGNED_IN_OR_LINK)
  ModelAndView write(
      @PathVariable UUID id,
      @PathVariable String word,
      @ModelAttribute("form") WordForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Partnership partnership = written(id, actor);
    FreeTextWarning.ask(binding, partnership.names(), "text");
    form.check(binding);
    if (binding.hasErrors()) {
      return page(partnership, word(word), actor, model, HttpStatus.OK);
    }
    if (!together.write(partnership.id(), word(word), form, actor)) {
      model.addAttribute("conflict", "text");
      return page(partnership, word(word), actor, model, HttpStatus.CONFLICT);
    }
    return done(partnership, word(word), "partnerships.words.written", flash);
  }

  @PostMapping("/partenariats/{id}/mots/{word}/decouverte")
  @Access(Audience.SIGNED_IN_OR_LINK)
  ModelAndView discover(
      @PathVariable UUID id, @PathVariable String word, Actor actor, RedirectAttributes flash) {
    Partnership partnership = written(id, actor);
    together.discover(partnership.id(), word(word), actor);
    return done(partnership, word(word), "partnerships.words.asked", flash);
  }

  @PostMapping("/partenariats/{id}/mots/{word}/retenu")
  @Access(Audience.SIGNED_IN_OR_LINK)
  ModelAndView keep(
      @PathVariable UUID id,
      @PathVariable String word,
      @ModelAttribute("keptForm") KeptForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    Partnership partnership = written(id, actor);
    FreeTextWarning.ask(binding, partnership.names(), "sentence");
    form.check(binding);
    if (binding.hasErrors()) {
      return page(partnership, word(word), actor, model, HttpStatus.OK);
    }
    if (!together.keep(partnership.id(), word(word), form, actor)) {
      model.addAttribute("conflict", "kept");
      return page(partnership, word(word), actor, model, HttpStatus.CONFLICT);
    }
    return done(partnership, word(word), "partnerships.words.keptSaved", flash);
  }

  private static ModelAndView done(
      Partnership partnership, SharedWord word, String notice, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:" + WordsTogether.path(partnership) + "/" + word.slug());
  }

  private ModelAndView page(
      Partnership partnership, SharedWord word, Actor actor, Model model, HttpStatus status) {
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    WordsExercise exercise = WordsExercise.of(texts.of(partnership.id()), partnership, actor);
    WordSeen seen = exercise.word(word);
    var own =
        exercise.reader() == Side.DIRECTORATE
            ? Optional.<Written>empty()
            : seen.text(exercise.reader());
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", WordForm.of(own));
    }
    if (!model.containsAttribute("keptForm")) {
      model.addAttribute("keptForm", KeptForm.of(seen.kept()));
    }
    own.ifPresent(text -> model.addAttribute("own", text));
    model.addAttribute("ownVersion", own.map(Written::version).orElse(0));
    model.addAttribute("keptVersion", seen.kept().map(Written::version).orElse(0));
    model.addAttribute("seen", seen);
    model.addAttribute("exercise", exercise);
    model.addAttribute("reader", exercise.reader());
    model.addAttribute("sides", List.of(Side.PLACE, Side.AGENCY));
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("path", WordsTogether.path(partnership));
    model.addAttribute("mayWrite", WordsTogether.mayWrite(partnership, actor));
    return new ModelAndView("partnerships/words/views/show", model.asMap(), status);
  }

  private static SharedWord word(String slug) {
    return SharedWord.bySlug(slug).orElseThrow(NotFound::new);
  }

  private Partnership written(UUID id, Actor actor) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    if (!WordsTogether.mayWrite(partnership, actor)) {
      throw new NotAllowed();
    }
    return partnership;
  }
}

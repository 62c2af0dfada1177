package org.rebond.directory.routing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.directory.Need;
import org.rebond.geography.Commune;
import org.rebond.geography.Communes;
import org.rebond.geography.Resolution;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a directorate writes, tries and sees what is missing. */
@Component
class RoutingPage {

  /** A rule as it stands, and whom it leads to today. */
  record Line(RoutingRule rule, Optional<Organisation> today) {}

  private final RoutingDesk desk;
  private final Routing routing;
  private final Communes communes;
  private final MessageSource words;

  RoutingPage(RoutingDesk desk, Routing routing, Communes communes, MessageSource words) {
    this.desk = desk;
    this.routing = routing;
    this.communes = communes;
    this.words = words;
  }

  String show(Organisation directorate, String typed, String need, Actor actor, Model model) {
    RoutingBook book = desk.book(directorate, actor);
    List<Organisation> choices = desk.choices(directorate);
    LocalDate today = routing.today();
    List<Line> lines = lines(book, today);
    model.addAttribute("organisation", directorate);
    model.addAttribute("mayEdit", actor.is(Role.MANAGER, directorate.id()));
    model.addAttribute("lines", lines);
    model.addAttribute(
        "absences", book.absences().stream().filter(one -> !one.overBy(today)).toList());
    model.addAttribute("silent", desk.silent(choices));
    model.addAttribute("nowhere", lines.stream().filter(line -> line.today().isEmpty()).toList());
    model.addAttribute("choices", named(choices));
    model.addAttribute("needs", needs());
    model.addAttribute("typed", typed);
    model.addAttribute("need", need);
    if (!model.containsAttribute("rule")) {
      model.addAttribute("rule", RuleForm.empty());
    }
    if (!model.containsAttribute("absence")) {
      model.addAttribute("absence", AbsenceForm.empty());
    }
    attempt(book, typed, Need.bySlug(need), model);
    return "directory/routing/views/routing";
  }

  Optional<Commune> commune(String typed) {
    return communes.resolve(typed) instanceof Resolution.Found(var found)
        ? Optional.of(found)
        : Optional.empty();
  }

  /** Each with whom it leads to today, where the nearest agency is not there to help. */
  static List<Line> lines(RoutingBook book, LocalDate today) {
    return book.rules().stream().map(rule -> new Line(rule, book.leads(rule, today))).toList();
  }

  private void attempt(RoutingBook book, String typed, Optional<Need> need, Model model) {
    if (typed.isBlank()) {
      return;
    }
    Optional<Commune> found = commune(typed);
    model.addAttribute("unknown", found.isEmpty());
    found.ifPresent(
        commune -> {
          model.addAttribute("tried", commune);
          model.addAttribute("answer", routing.answer(book, commune, commune.position(), need));
        });
  }

  private static Map<String, String> named(List<Organisation> choices) {
    Map<String, String> named = new LinkedHashMap<>();
    choices.forEach(one -> named.put(one.id().toString(), one.name()));
    return named;
  }

  private Map<String, String> needs() {
    Map<String, String> needs = new LinkedHashMap<>();
    for (Need need : Need.values()) {
      needs.put(
          need.slug(),
          words.getMessage("directory.need." + need, null, LocaleContextHolder.getLocale()));
    }
    return needs;
  }
}

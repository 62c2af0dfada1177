package org.rebond.partnerships.tasks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.rebond.partnerships.Typed;
import org.rebond.shared.ExcelCsv;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks of a partnership, on a page and as a table to take away. */
@Controller
class TaskListController {

  private final Tasks tasks;
  private final SharingTasks sharing;
  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final MessageSource words;

  TaskListController(
      Tasks tasks,
      SharingTasks sharing,
      Partnerships partnerships,
      PartnershipSpaces spaces,
      MessageSource words) {
    this.tasks = tasks;
    this.sharing = sharing;
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.words = words;
  }

  @GetMapping("/partenariats/{id}/taches")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "task",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String list(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String cote,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String tri,
      @RequestParam(defaultValue = "1") String page,
      Actor actor,
      Model model) {
    Partnership partnership = seen(id, actor);
    TaskList asked = TaskList.asked(cote, etat, tri);
    List<Task> found = asked.of(tasks.of(partnership.id()), sharing.today());
    int pages = Math.max(1, (found.size() + TaskList.PAGE - 1) / TaskList.PAGE);
    int current = Math.clamp(Typed.number(page).orElse(1), 1, pages);
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute(
        "lines", found.stream().skip((current - 1L) * TaskList.PAGE).limit(TaskList.PAGE).toList());
    model.addAttribute("count", found.size());
    model.addAttribute("page", current);
    model.addAttribute("pages", pages);
    model.addAttribute("today", sharing.today());
    model.addAttribute("sides", TaskController.sides(partnership));
    model.addAttribute("states", Task.State.values());
    model.addAttribute("side", asked.side().map(Side::name).orElse(""));
    model.addAttribute("state", asked.state().map(Task.State::name).orElse(""));
    model.addAttribute("sort", asked.sort().address());
    model.addAttribute("mayWrite", partnership.mayCorrespond(actor));
    return "partnerships/tasks/views/index";
  }

  @GetMapping("/partenariats/{id}/taches.csv")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "task",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  ResponseEntity<byte[]> csv(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String cote,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String tri,
      Actor actor,
      Locale locale) {
    Partnership partnership = seen(id, actor);
    List<Task> found =
        TaskList.asked(cote, etat, tri).of(tasks.of(partnership.id()), sharing.today());
    ExcelCsv table =
        new ExcelCsv(
            Stream.of("what", "side", "due", "state", "done")
                .map(column -> word("partnerships.tasks.column." + column, locale))
                .toList());
    found.forEach(
        task ->
            table.row(
                task.what(),
                word("partnerships.side." + task.side(), locale),
                task.dueOn().toString(),
                word("partnerships.tasks.state." + task.on(sharing.today()), locale),
                task.doneOn().map(LocalDate::toString).orElse("")));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("taches.csv").build().toString())
        .body(table.bytes());
  }

  private Partnership seen(UUID id, Actor actor) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    return partnership;
  }

  private String word(String key, Locale locale) {
    return words.getMessage(key, null, locale);
  }
}

package org.rebond.notifications;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is new, to be read here. Opening a line is a POST, since it marks it as read. */
@Controller
class InboxController {

  private final Inbox inbox;

  InboxController(Inbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping("/nouvelles")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "news", to = Viewer.SELF)
  String show(
      @RequestParam(defaultValue = "") String sorte,
      @RequestParam(defaultValue = "1") String page,
      Actor actor,
      Locale locale,
      Model model) {
    Optional<NotificationKind> kind = NotificationKind.named(sorte);
    int count = inbox.count(actor, kind);
    int pages = Math.max(1, Math.ceilDiv(count, NewsLines.PAGE));
    int current = page.matches("\\d{1,6}") ? Math.clamp(Long.parseLong(page), 1, pages) : 1;
    model.addAttribute("lines", inbox.page(actor, kind, current, locale));
    model.addAttribute("kinds", NotificationKind.values());
    model.addAttribute("kind", kind.map(Enum::name).orElse(""));
    model.addAttribute("count", count);
    model.addAttribute("fresh", inbox.unread(actor));
    model.addAttribute("page", current);
    model.addAttribute("pages", pages);
    return "notifications/views/inbox";
  }

  @PostMapping("/nouvelles/{id}/ouverture")
  @Access(Audience.SIGNED_IN)
  String open(@PathVariable UUID id, Actor actor) {
    return "redirect:" + inbox.open(id, actor);
  }

  @PostMapping("/nouvelles/lues")
  @Access(Audience.SIGNED_IN)
  String readAll(Actor actor, RedirectAttributes flash) {
    inbox.readAll(actor);
    flash.addFlashAttribute("notice", "notifications.allRead");
    return "redirect:/nouvelles";
  }
}

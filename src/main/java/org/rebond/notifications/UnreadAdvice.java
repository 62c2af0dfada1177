package org.rebond.notifications;

import jakarta.servlet.http.HttpServletRequest;
import org.rebond.accounts.Actors;
import org.rebond.organisations.Actor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** How much is new, for the frame of every page: asked only where a page is made. */
@ControllerAdvice
class UnreadAdvice {

  private final Actors actors;
  private final Inbox inbox;

  UnreadAdvice(Actors actors, Inbox inbox) {
    this.actors = actors;
    this.inbox = inbox;
  }

  @ModelAttribute("unread")
  LazyContextVariable<Integer> unread(HttpServletRequest request) {
    return new LazyContextVariable<>() {
      @Override
      protected Integer loadValue() {
        Actor actor = actors.of(request);
        return actor.signedIn() ? inbox.unread(actor) : 0;
      }
    };
  }
}

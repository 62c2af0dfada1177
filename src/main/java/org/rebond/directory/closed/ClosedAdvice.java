package org.rebond.directory.closed;

import java.net.URI;
import org.rebond.organisations.ClosedOrganisation;
import org.rebond.organisations.Closure;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Before the advice that answers for everything else. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClosedAdvice {

  @ExceptionHandler
  ModelAndView closed(ClosedOrganisation gone) {
    Closure closure = gone.closure();
    return closure
        .successor()
        .map(next -> moved(URI.create(next.path())))
        .orElseGet(() -> closed(closure));
  }

  private static ModelAndView moved(URI to) {
    RedirectView redirect = new RedirectView(to.toString(), true);
    redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
    return new ModelAndView(redirect);
  }

  private static ModelAndView closed(Closure closure) {
    ModelAndView page = new ModelAndView("directory/closed/views/closed");
    page.setStatus(HttpStatus.GONE);
    page.addObject("closure", closure);
    return page;
  }
}

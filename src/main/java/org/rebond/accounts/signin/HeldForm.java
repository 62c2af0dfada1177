package org.rebond.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.rebond.accounts.SentForm;
import org.rebond.platform.PlatformProperties;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/** Holds a form back on a page that asks for a code, and lets it through with the right one. */
@Component
class HeldForm {

  static final String CODE = "confirmation";

  private final Confirmations confirmations;
  private final boolean demo;

  HeldForm(Confirmations confirmations, PlatformProperties properties) {
    this.confirmations = confirmations;
    this.demo = properties.demo();
  }

  /** Returns where the form brought the code; otherwise answers with the page that asks for it. */
  void confirmOrAsk(HttpServletRequest request) throws ModelAndViewDefiningException {
    String typed = request.getParameter(CODE);
    boolean wrong = typed != null && confirmations.waiting(request).isPresent();
    if (wrong && confirmations.confirm(typed, request)) {
      return;
    }
    if (confirmations.waiting(request).isEmpty()) {
      confirmations.send(request, LocaleContextHolder.getLocale());
    }
    ModelAndView page = new ModelAndView("accounts/signin/views/confirm-form");
    page.setStatus(HttpStatus.FORBIDDEN);
    page.addObject("held", SentForm.of(request, Set.of(CODE)));
    page.addObject("email", confirmations.address(request).value());
    page.addObject("wrong", wrong);
    // No controller was reached, so nobody else tells the frame.
    page.addObject("signedIn", true);
    page.addObject("demo", demo);
    throw new ModelAndViewDefiningException(page);
  }
}

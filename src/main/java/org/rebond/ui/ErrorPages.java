package org.rebond.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the container sends what no handler answered: a refused address, a filter's refusal, a
 * denied access. Not a route of its own: nobody but the container comes here.
 */
@Controller
class ErrorPages implements ErrorController {

  private final Problems problems;

  ErrorPages(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  ModelAndView answer(HttpServletRequest request) {
    boolean sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
    return problems.answer(
        request, sent ? (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404);
  }
}

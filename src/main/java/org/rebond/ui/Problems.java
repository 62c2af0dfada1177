package org.rebond.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rebond.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Answers a problem: a page in the house style, or problem+json (RFC 9457) under {@code /api/}. */
@Component
class Problems {

  private final MessageSource words;
  private final Language language;
  private final JsonMapper json;

  Problems(MessageSource words, Language language, JsonMapper json) {
    this.words = words;
    this.language = language;
    this.json = json;
  }

  ModelAndView answer(HttpServletRequest request, Refusal refusal) {
    String said = say(request, refusal.key(), refusal.args().toArray());
    return answer(request, Problem.CONFLICT.status(), Optional.of(said));
  }

  ModelAndView answer(HttpServletRequest request, int status) {
    return answer(request, status, Optional.empty());
  }

  private ModelAndView answer(HttpServletRequest request, int status, Optional<String> said) {
    Problem problem = Problem.of(status);
    String happened = said.orElseGet(() -> say(request, problem.key("happened"), allowed(request)));
    ModelAndView answer = new ModelAndView();
    answer.setStatus(HttpStatusCode.valueOf(status));
    if (asked(request).startsWith("/api/")) {
      answer.setView(json(request, status, problem, happened));
      return answer;
    }
    answer.setViewName("ui/views/error");
    answer.addObject("problem", problem.status());
    answer.addObject("happened", happened);
    answer.addObject("reference", reference(request));
    return answer;
  }

  private View json(HttpServletRequest request, int status, Problem problem, String happened) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", say(request, problem.key("title")));
    body.put("status", status);
    body.put("detail", happened);
    body.put("correlationId", reference(request));
    return (model, asked, response) -> {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(json.writeValueAsBytes(body));
    };
  }

  private String say(HttpServletRequest request, String key, Object... args) {
    return words.getMessage(key, args, language.resolveLocale(request));
  }

  /** Megabytes that this request might have had. */
  private static long allowed(HttpServletRequest request) {
    return (request.getAttribute(BodyLimitFilter.ALLOWED) instanceof Long bytes
            ? bytes
            : BodyLimitFilter.LIMIT)
        / 1_000_000;
  }

  private static String reference(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(CorrelationFilter.NAME));
  }

  private static String asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
        ? uri
        : request.getRequestURI();
  }
}

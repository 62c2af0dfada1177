package org.rebond.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.rebond.shared.TooMany;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a handler throws into the answer a person or a program can use. */
@ControllerAdvice
class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ModelAndView refused(Refusal refusal, HttpServletRequest request) {
    return problems.answer(request, refusal);
  }

  @ExceptionHandler
  ModelAndView notFound(NotFound absent, HttpServletRequest request) {
    return problems.answer(request, 404);
  }

  @ExceptionHandler
  ModelAndView tooMany(TooMany tries, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(1 + tries.pause().toSeconds()));
    return problems.answer(request, Problem.TOO_MANY.status());
  }

  @ExceptionHandler
  ModelAndView overtaken(ConcurrencyFailureException lost, HttpServletRequest request) {
    log.info("Gave way to a concurrent change: {}", lost.getClass().getSimpleName());
    return problems.answer(request, 409);
  }

  /** Security decides between a 403 and a way to sign in. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  ModelAndView denied(RuntimeException denied) {
    throw denied;
  }

  @ExceptionHandler
  ModelAndView unexpected(Exception exception, HttpServletRequest request) {
    int status = status(exception);
    if (status >= 500) {
      log.error("Failed", exception);
    }
    return problems.answer(request, status);
  }

  private static int status(Exception exception) {
    if (Stream.iterate((Throwable) exception, e -> e != null, Throwable::getCause)
        .anyMatch(BodyTooLarge.class::isInstance)) {
      return Problem.TOO_LARGE.status();
    }
    return switch (exception) {
      case ErrorResponse response -> response.getStatusCode().value();
      case InvalidParameterException unparsed -> unparsed.getErrorCode();
      case MultipartException unreadable -> 400;
      case TypeMismatchException mismatch -> 400;
      case HttpMessageNotReadableException unreadable -> 400;
      // The database does not answer: nothing was begun, and trying again later is the right
      // advice.
      case CannotCreateTransactionException down -> Problem.UNAVAILABLE.status();
      case DataAccessResourceFailureException down -> Problem.UNAVAILABLE.status();
      default -> 500;
    };
  }
}

package org.rebond.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * French or English: what the address asks ({@code ?lang=}), else what the session remembers if
 * there is one, else the browser's preference, else French. Never makes a session or a cookie.
 */
@Component("localeResolver")
class Language implements LocaleResolver {

  private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);
  private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=(fr|en)(?:&|$)");
  private static final String REMEMBERED = "language";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Optional<String> asked = asked(request);
    if (asked.isPresent()) {
      if (session != null && !asked.get().equals(session.getAttribute(REMEMBERED))) {
        session.setAttribute(REMEMBERED, asked.get());
      }
      return Locale.of(asked.get());
    }
    if (session != null && session.getAttribute(REMEMBERED) instanceof String remembered) {
      return Locale.of(remembered);
    }
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Locale.FRENCH;
    }
    return Collections.list(request.getLocales()).stream()
        .map(locale -> Locale.of(locale.getLanguage()))
        .filter(SPOKEN::contains)
        .findFirst()
        .orElse(Locale.FRENCH);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is in the address");
  }

  /** Read from the raw query: asking for a parameter would parse a body that may be refused. */
  static Optional<String> asked(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) {
      return Optional.empty();
    }
    Matcher matcher = ASKED.matcher(query);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}

package org.rebond.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The current address, and neighbours of it: {@code @links} in pages. */
@Component("links")
public class Links {

  /** Path of the page the reader asked for, also on an error page. */
  public String path() {
    HttpServletRequest request = request();
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  /** Whether the reader is on this page or, unless it is the home, below it. */
  public boolean at(String path) {
    String here = path();
    return here.equals(path) || (path.length() > 1 && here.startsWith(path + "/"));
  }

  /** The current address with one parameter set, or taken away where the value is null. */
  public String with(String parameter, @Nullable Object value) {
    List<String> kept = new ArrayList<>();
    String query = request().getQueryString();
    if (query != null && WellFormedFilter.wellFormed(request())) {
      // As it came: a value may hold an equals sign, which a builder of addresses refuses.
      Stream.of(query.split("&", -1))
          .filter(part -> !part.isEmpty() && !part.split("=", 2)[0].equals(parameter))
          .forEach(kept::add);
    }
    if (value != null) {
      kept.add(parameter + "=" + encoded(value));
    }
    String built = path() + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    return built.startsWith("//") ? "/" : built;
  }

  /** The language asked in the address, empty when none is. */
  public String lang() {
    return Language.asked(request()).orElse("");
  }

  /** Page numbers worth a link: both ends and the neighbours of the current; 0 is a gap. */
  public List<Integer> pages(int current, int last) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= last; number++) {
      if (number == 1 || number == last || Math.abs(number - current) <= 1) {
        numbers.add(number);
      } else if (numbers.getLast() != 0) {
        numbers.add(0);
      }
    }
    return numbers;
  }

  private static String encoded(Object value) {
    return UriComponentsBuilder.newInstance()
        .queryParam("v", "{v}")
        .encode()
        .buildAndExpand(value)
        .toUriString()
        .substring("?v=".length());
  }

  static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }
}

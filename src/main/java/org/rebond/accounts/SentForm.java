package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A form that arrived at a bad moment, to be carried through a page and sent again: what was typed
 * is not lost.
 *
 * @param action path and query it was sent to
 */
public record SentForm(String action, List<Field> fields) {

  /** One field; a name may come several times. */
  public record Field(String name, String value) {}

  public SentForm {
    fields = List.copyOf(fields);
  }

  /** Everything but what the page adds anew. */
  public static SentForm of(HttpServletRequest request, Set<String> anew) {
    String query = request.getQueryString();
    return new SentForm(
        request.getRequestURI() + (query == null ? "" : "?" + query),
        request.getParameterMap().entrySet().stream()
            .filter(field -> !field.getKey().equals("_csrf") && !anew.contains(field.getKey()))
            .flatMap(
                field -> Arrays.stream(field.getValue()).map(v -> new Field(field.getKey(), v)))
            .toList());
  }
}

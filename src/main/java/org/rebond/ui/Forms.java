package org.rebond.ui;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/** What the fields of a form need beside their template: {@code @forms} in pages. */
@Component("forms")
public class Forms {

  private final MessageSource words;

  Forms(MessageSource words) {
    this.words = words;
  }

  /** The idempotency key of this form: the one sent, when the form comes back with a mistake. */
  public String key() {
    String sent = Links.request().getParameter("key");
    if (sent != null && sent.matches("[0-9a-f-]{36}")) {
      return sent;
    }
    return UUID.randomUUID().toString();
  }

  /**
   * Value and words of each option: a map says both, a collection takes the words at its prefix.
   */
  public Map<String, String> choices(Object options, @Nullable String prefix) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (options instanceof Map<?, ?> map) {
      map.forEach((value, said) -> choices.put(String.valueOf(value), String.valueOf(said)));
      return choices;
    }
    Collection<?> values = (Collection<?>) options;
    for (Object value : values) {
      String key = prefix + value;
      choices.put(
          String.valueOf(value), words.getMessage(key, null, LocaleContextHolder.getLocale()));
    }
    return choices;
  }

  /** Mistakes to correct; the warning about a free text is none. */
  public List<DetailedError> mistakes(List<DetailedError> errors) {
    return errors.stream().filter(error -> !FreeTextWarning.CODE.equals(error.getCode())).toList();
  }

  /** The warning about a free text of this form, or null where there is none. */
  public @Nullable FreeTextWarning warning() {
    return FreeTextWarning.current();
  }

  /** The warning about a text that stands in no form object, or null where there is none. */
  public @Nullable FreeTextWarning warningIn(String field, String text) {
    return FreeTextWarning.in(field, text).orElse(null);
  }

  /** Ids of the hint and of the mistake of a field, or null when it has neither. */
  public @Nullable String describedBy(String name, boolean hint, boolean wrong) {
    String ids =
        Stream.of(hint ? name + "-hint" : "", wrong ? name + "-error" : "")
            .filter(id -> !id.isEmpty())
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }
}

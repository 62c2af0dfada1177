package org.rebond.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.FreeText;
import org.rebond.shared.Sighting;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Asks once more before a text is saved in which somebody seems to be named: the form comes back
 * with everything that was typed, a warning and a box to tick where it is about nobody accompanied.
 * A controller calls {@link #ask} before it looks for mistakes; the {@code errors} component, which
 * every form has, says the warning. What was seen lives as long as the request, and nowhere else.
 */
public final class FreeTextWarning {

  /** Name of the box that says "this is about nobody accompanied". */
  public static final String BOX = "nobodyNamed";

  static final String CODE = "ui.freeText.title";
  private static final String ATTRIBUTE = FreeTextWarning.class.getName();

  private final List<Seen> seen = new ArrayList<>();
  private final boolean ticked;

  private FreeTextWarning(boolean ticked) {
    this.ticked = ticked;
  }

  /** One kind of thing seen in one field. */
  public record Seen(String field, Sighting kind) {}

  /**
   * Looks into these fields of the form; {@code errors} has one more where somebody seems to be
   * named and the box is not ticked.
   *
   * @param known names of the places and organisations at hand, which are no one's name
   */
  public static void ask(BindingResult errors, Collection<String> known, String... fields) {
    FreeTextWarning warning = new FreeTextWarning(Links.request().getParameter(BOX) != null);
    for (String field : fields) {
      Object typed = errors.getFieldValue(field);
      if (typed != null) {
        warning.look(field, String.valueOf(typed), known);
      }
    }
    if (!warning.seen.isEmpty()) {
      RequestContextHolder.currentRequestAttributes()
          .setAttribute(ATTRIBUTE, warning, RequestAttributes.SCOPE_REQUEST);
      if (!warning.ticked) {
        errors.reject(CODE);
      }
    }
  }

  /** The same for one text that stands in no form object: true where it is to be asked about. */
  public static boolean asks(String text) {
    return in("", text).filter(warning -> !warning.ticked).isPresent();
  }

  static Optional<FreeTextWarning> in(String field, String text) {
    FreeTextWarning warning = new FreeTextWarning(Links.request().getParameter(BOX) != null);
    warning.look(field, text, List.of());
    return Optional.of(warning).filter(found -> !found.seen.isEmpty());
  }

  static @Nullable FreeTextWarning current() {
    return (FreeTextWarning)
        RequestContextHolder.currentRequestAttributes()
            .getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
  }

  private void look(String field, String text, Collection<String> known) {
    Set<Sighting> sightings = FreeText.sightings(text, known);
    sightings.forEach(kind -> seen.add(new Seen(field.replaceAll("[\\[\\]]", ""), kind)));
  }

  /** In the order of the form; the id of each field is its name without brackets. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  public boolean ticked() {
    return ticked;
  }
}

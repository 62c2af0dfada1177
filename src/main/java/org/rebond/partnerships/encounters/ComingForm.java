package org.rebond.partnerships.encounters;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/** How many of one's own side come, as typed; nothing is nobody. */
record ComingForm(
    String direction, String counsel, String welcome, String animation, String other) {

  ComingForm {
    direction = Typed.text(direction);
    counsel = Typed.text(counsel);
    welcome = Typed.text(welcome);
    animation = Typed.text(animation);
    other = Typed.text(other);
  }

  static ComingForm of(Coming coming) {
    return new ComingForm(
        said(coming, Part.DIRECTION),
        said(coming, Part.COUNSEL),
        said(coming, Part.WELCOME),
        said(coming, Part.ANIMATION),
        said(coming, Part.OTHER));
  }

  void check(BindingResult binding) {
    typed()
        .forEach(
            (part, said) -> {
              if (!said.isEmpty() && Typed.number(said).filter(n -> n <= Coming.MOST).isEmpty()) {
                binding.rejectValue(
                    part.name().toLowerCase(Locale.ROOT), "partnerships.form.coming.wrong");
              }
            });
  }

  /** Only after a check without errors. */
  Coming coming(Side side) {
    Map<Part, Integer> people = new EnumMap<>(Part.class);
    typed()
        .forEach(
            (part, said) ->
                Typed.number(said)
                    .filter(count -> count > 0)
                    .ifPresent(count -> people.put(part, count)));
    return new Coming(side, people);
  }

  private Map<Part, String> typed() {
    return Map.of(
        Part.DIRECTION, direction,
        Part.COUNSEL, counsel,
        Part.WELCOME, welcome,
        Part.ANIMATION, animation,
        Part.OTHER, other);
  }

  private static String said(Coming coming, Part part) {
    return coming.count(part) == 0 ? "" : String.valueOf(coming.count(part));
  }
}

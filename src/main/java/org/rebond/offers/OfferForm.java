package org.rebond.offers;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.directory.Need;
import org.springframework.validation.BindingResult;

/** An offer as it is typed; what is missing, unknown or too long is said beside its field. */
record OfferForm(
    @Nullable String title,
    @Nullable String theme,
    @Nullable String aim,
    @Nullable Set<String> needs,
    @Nullable String openTo,
    @Nullable String when,
    @Nullable String say,
    @Nullable String key) {

  static final OfferForm EMPTY =
      new OfferForm("", "", "", Set.of(), OpenTo.JOB_SEEKERS.name(), "", "", "");

  static OfferForm of(OfferText text) {
    return new OfferForm(
        text.title(),
        text.theme().name(),
        text.aim().name(),
        text.needs().stream().map(Need::name).collect(Collectors.toSet()),
        text.openTo().name(),
        text.when(),
        text.say(),
        "");
  }

  /** Empty where something is wrong, which {@code errors} then says. */
  Optional<OfferText> text(BindingResult errors) {
    String said = typed(errors, "title", title, OfferText.LONGEST_TITLE);
    if (said.isEmpty()) {
      errors.rejectValue("title", "offers.form.title.missing");
    }
    String saidWhen = typed(errors, "when", when, OfferText.LONGEST_WHEN);
    String toSay = typed(errors, "say", say, OfferText.LONGEST_SAY);
    var chosenTheme = one(errors, "theme", Theme.values(), theme);
    var chosenAim = one(errors, "aim", Aim.values(), aim);
    var chosenOpenTo = one(errors, "openTo", OpenTo.values(), openTo);
    var answered = answered();
    if (answered.isEmpty() && chosenOpenTo.filter(OpenTo.JOB_SEEKERS::equals).isPresent()) {
      errors.rejectValue("needs", "offers.form.needs.missing");
    }
    return errors.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new OfferText(
                said,
                chosenTheme.orElseThrow(),
                chosenAim.orElseThrow(),
                answered,
                chosenOpenTo.orElseThrow(),
                saidWhen,
                toSay));
  }

  /** A form without a key of its own cannot be told from its copy: it gets one. */
  UUID keyOrNew() {
    try {
      return key == null || key.isEmpty() ? UUID.randomUUID() : UUID.fromString(key);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }

  private Set<Need> answered() {
    Set<String> names = needs == null ? Set.of() : needs;
    return Arrays.stream(Need.values())
        .filter(need -> names.contains(need.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String typed(
      BindingResult errors, String field, @Nullable String typed, int longest) {
    String said = typed == null ? "" : typed.strip();
    if (said.length() > longest) {
      errors.rejectValue(field, "offers.form.tooLong", new Object[] {longest}, null);
    }
    return said;
  }

  private static <E extends Enum<E>> Optional<E> one(
      BindingResult errors, String field, E[] values, @Nullable String typed) {
    var chosen = Arrays.stream(values).filter(value -> value.name().equals(typed)).findFirst();
    if (chosen.isEmpty()) {
      errors.rejectValue(field, "offers.form." + field + ".missing");
    }
    return chosen;
  }
}

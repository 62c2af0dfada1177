package org.rebond.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.EmailAddress;
import org.rebond.geography.Commune;
import org.rebond.geography.Communes;
import org.rebond.geography.Resolution;
import org.springframework.validation.BindingResult;

/** A place as it is typed: five lines for a new one, some more when its team rewrites it. */
record PlaceForm(
    @Nullable String name,
    @Nullable String where,
    @Nullable String what,
    @Nullable String when,
    @Nullable String email,
    @Nullable Set<String> activities,
    @Nullable String website,
    @Nullable String key) {

  static final PlaceForm EMPTY = new PlaceForm("", "", "", "", "", Set.of(), "", "");

  static PlaceForm of(ThirdPlace place) {
    var at = place.location();
    return new PlaceForm(
        place.name(),
        at.line(),
        place.summary(),
        place.hours().said().isEmpty() ? place.hours().osm() : place.hours().said(),
        "",
        place.activities().stream().map(Enum::name).collect(Collectors.toSet()),
        place.website().orElse(""),
        "");
  }

  /** Empty where something is wrong, which {@code errors} then says. */
  Optional<PlaceText> text(Communes communes, BindingResult errors) {
    var said = required("name", name, PlaceText.LONGEST_NAME, errors);
    var summary = required("what", what, PlaceText.LONGEST_SUMMARY, errors);
    var hours = typed("when", when, PlaceText.LONGEST_HOURS, errors);
    var address =
        TypedAddress.read(required("where", where, PlaceText.LONGEST_ADDRESS, errors), communes);
    var commune = commune(address.commune(), errors);
    var site = site(errors);
    return errors.hasErrors()
        ? Optional.empty()
        : commune.map(
            town ->
                new PlaceText(
                    said,
                    summary,
                    address.street(),
                    town,
                    chosen(summary),
                    Hours.said(hours),
                    site));
  }

  /** The name typed, which is a place's and nobody's. */
  List<String> names() {
    return name == null ? List.of() : List.of(name.strip());
  }

  Optional<EmailAddress> email(BindingResult errors) {
    var address = EmailAddress.parse(email == null ? "" : email);
    if (address.isEmpty()) {
      errors.rejectValue("email", "directory.form.email.wrong");
    }
    return address;
  }

  /** A form without a key of its own cannot be told from its copy: it gets one. */
  UUID keyOrNew() {
    try {
      return key == null || key.isEmpty() ? UUID.randomUUID() : UUID.fromString(key);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }

  /** Ticked ones; else those that the words speak of. */
  private Set<Activity> chosen(String summary) {
    var names = activities == null ? Set.<String>of() : activities;
    var ticked =
        Arrays.stream(Activity.values())
            .filter(activity -> names.contains(activity.name()))
            .collect(Collectors.toSet());
    return ticked.isEmpty() ? ActivityWords.in(summary + " " + name) : ticked;
  }

  private Optional<Commune> commune(Resolution meant, BindingResult errors) {
    if (where == null || where.isBlank()) {
      return Optional.empty();
    }
    return switch (meant) {
      case Resolution.Found(var commune) -> Optional.of(commune);
      case Resolution.Ambiguous(var choices) ->
          refused("directory.form.commune.several", choices, errors);
      case Resolution.Unknown(var suggestions) ->
          suggestions.isEmpty()
              ? refused("directory.form.commune.unknown", suggestions, errors)
              : refused("directory.form.commune.looksLike", suggestions, errors);
    };
  }

  private static Optional<Commune> refused(
      String key, List<Commune> communes, BindingResult errors) {
    var labels = communes.stream().limit(5).map(Commune::label).collect(Collectors.joining(", "));
    errors.rejectValue("where", key, new Object[] {labels}, null);
    return Optional.empty();
  }

  private Optional<String> site(BindingResult errors) {
    var typed = website == null ? "" : website.strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var address = typed.regionMatches(true, 0, "http", 0, 4) ? typed : "https://" + typed;
    if (address.length() > PlaceText.LONGEST_ADDRESS
        || !address.matches("(?i)https?://([a-z0-9-]+\\.)+[a-z]{2,}(:\\d+)?(/\\S*)?")) {
      errors.rejectValue("website", "directory.form.website.wrong");
    }
    return Optional.of(address);
  }

  private static String required(
      String field, @Nullable String value, int longest, BindingResult errors) {
    var typed = typed(field, value, longest, errors);
    if (typed.isEmpty()) {
      errors.rejectValue(field, "directory.form." + field + ".missing");
    }
    return typed;
  }

  private static String typed(
      String field, @Nullable String value, int longest, BindingResult errors) {
    var typed = value == null ? "" : value.strip();
    if (typed.length() > longest) {
      errors.rejectValue(field, "directory.form.long", new Object[] {longest}, null);
    }
    return typed;
  }
}

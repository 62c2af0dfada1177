package org.rebond.partnerships.diagnosis;

import java.util.Arrays;
import java.util.Optional;

/** What a statement says; its name in addresses is French and never changes. */
public enum StatementKind {
  /** What people of the territory need. */
  NEED("besoins"),
  /** What this side does already. */
  DOES("actions"),
  /** What this side could do. */
  COULD("pistes");

  private final String slug;

  StatementKind(String slug) {
    this.slug = slug;
  }

  public String slug() {
    return slug;
  }

  static Optional<StatementKind> bySlug(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
  }

  /** The step after this one, as long as a side works alone. */
  public Optional<StatementKind> next() {
    return switch (this) {
      case NEED -> Optional.of(DOES);
      case DOES -> Optional.of(COULD);
      case COULD -> Optional.empty();
    };
  }
}

package org.rebond.partnerships.contacts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * First messages to start from, each with why it works: {@code partnerships.template.<name>.title},
 * {@code .why} and {@code .text.<side>}. The name in addresses is French and never changes.
 */
enum MessageTemplate {
  VISIT("visite"),
  DIGITAL("numerique"),
  WARDROBE("vestiaire"),
  GROUP("atelier"),
  AGREEMENT("convention");

  private final String slug;

  MessageTemplate(String slug) {
    this.slug = slug;
  }

  static Optional<MessageTemplate> bySlug(String slug) {
    return Arrays.stream(values())
        .filter(known -> known.slug.equals(slug.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  public String slug() {
    return slug;
  }

  /** Key of its words. */
  public String key() {
    return "partnerships.template." + name();
  }
}

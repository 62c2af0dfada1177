package org.rebond.partnerships.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The dozen words that places and agencies both use, and seldom for the same thing. The name in
 * addresses is French and never changes.
 */
public enum SharedWord {
  WORK("travail"),
  PROJECT("projet"),
  AUTONOMY("autonomie"),
  FOLLOW_UP("suivi"),
  WELCOME("accueil"),
  EMPLOYMENT("emploi"),
  INTEGRATION("insertion"),
  COMMITMENT("engagement"),
  SUPPORT("accompagnement"),
  SKILL("competence"),
  SUCCESS("reussite"),
  TRUST("confiance");

  private final String slug;

  SharedWord(String slug) {
    this.slug = slug;
  }

  public String slug() {
    return slug;
  }

  static Optional<SharedWord> bySlug(String slug) {
    return Arrays.stream(values()).filter(word -> word.slug.equals(slug)).findFirst();
  }

  /** Its place in the dozen, from 1. */
  public int number() {
    return List.of(values()).indexOf(this) + 1;
  }

  /** The one after this; none after the last. */
  public Optional<SharedWord> next() {
    return List.of(values()).stream().skip(number()).findFirst();
  }

  /** The one before this; none before the first. */
  public Optional<SharedWord> previous() {
    return List.of(values()).stream().filter(word -> word.number() == number() - 1).findFirst();
  }
}

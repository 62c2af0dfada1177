package org.rebond.partnerships.reminders;

/** The ladder of a request that nobody answers, from its first step to its last. */
enum Step {
  /** The addressee is reminded. */
  FIRST(5),
  /** Whoever asked is told what they can do. */
  ASKER(10),
  /** The addressee is reminded once more, and never again. */
  LAST(15);

  /** Between one step and the next, however late the first of both was. */
  static final int BETWEEN = 5;

  private final int days;

  Step(int days) {
    this.days = days;
  }

  /** Business days since the request, or since its receipt. */
  int days() {
    return days;
  }

  boolean toAddressee() {
    return this != ASKER;
  }

  /** Key of its mail. */
  String key() {
    return "partnerships.reminder." + name();
  }
}

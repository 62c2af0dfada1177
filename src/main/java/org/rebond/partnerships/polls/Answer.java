package org.rebond.partnerships.polls;

/** What a side says of a slot. */
enum Answer {
  YES("success"),
  IF_NEEDED("warning"),
  NO("danger");

  private final String tag;

  Answer(String tag) {
    this.tag = tag;
  }

  /** Name of the tag that shows it, beside its word. */
  public String tag() {
    return tag;
  }
}

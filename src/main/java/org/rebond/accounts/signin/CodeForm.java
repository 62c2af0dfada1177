package org.rebond.accounts.signin;

import java.util.Objects;

/** A code, as it was typed. */
record CodeForm(String code) {

  static final CodeForm BLANK = new CodeForm("");

  CodeForm {
    code = Objects.requireNonNullElse(code, "").strip();
  }
}

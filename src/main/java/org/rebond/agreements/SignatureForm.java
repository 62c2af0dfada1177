package org.rebond.agreements;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody sends to sign.
 *
 * @param seen digest of the terms on the page they signed from
 */
record SignatureForm(
    @Nullable UUID signatory,
    @Nullable String seen,
    @Nullable String code,
    @Nullable Boolean consent) {

  /** Six digits, however they were spaced; empty where something is missing, which errors say. */
  Optional<String> code(BindingResult errors) {
    String digits = Optional.ofNullable(code).orElse("").replaceAll("[\\s\\u00a0\\u202f]", "");
    if (!digits.matches("[0-9]{6}")) {
      errors.rejectValue("code", "agreements.form.code");
    }
    if (!consents()) {
      errors.rejectValue("consent", "agreements.refusal.consent");
    }
    return errors.hasErrors() ? Optional.empty() : Optional.of(digits);
  }

  boolean consents() {
    return Boolean.TRUE.equals(consent);
  }
}

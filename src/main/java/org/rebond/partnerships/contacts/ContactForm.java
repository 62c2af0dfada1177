package org.rebond.partnerships.contacts;

import java.util.Optional;
import org.rebond.accounts.EmailAddress;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/**
 * What somebody types to write to the other side.
 *
 * @param lieu slug of the place
 * @param agence slug of the agency
 * @param de the side that writes, where this person is of both
 * @param modele name of the template it starts from
 */
record ContactForm(
    String lieu,
    String agence,
    String de,
    String modele,
    String message,
    String email,
    String key) {

  private static final int LONGEST = 5000;

  ContactForm {
    lieu = Typed.text(lieu);
    agence = Typed.text(agence);
    de = Typed.text(de);
    modele = Typed.text(modele);
    message = Typed.text(message);
    email = Typed.text(email);
    key = Typed.text(key);
  }

  Optional<EmailAddress> address() {
    return EmailAddress.parse(email);
  }

  /** What it starts from; a visit where nothing else was chosen. */
  MessageTemplate template() {
    return MessageTemplate.bySlug(modele).orElse(MessageTemplate.VISIT);
  }

  boolean agencyWrites() {
    return de.equals(Side.AGENCY.name());
  }

  void check(BindingResult binding) {
    checkText(message, "message", binding);
    if (!email.isEmpty() && address().isEmpty()) {
      binding.rejectValue("email", "partnerships.form.email.invalid");
    }
  }

  static void checkText(String text, String field, BindingResult binding) {
    if (text.isBlank()) {
      binding.rejectValue(field, "partnerships.form.message.missing");
    } else if (text.length() > LONGEST) {
      binding.rejectValue(field, "partnerships.form.message.tooLong");
    }
  }
}

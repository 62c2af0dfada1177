package org.rebond.accounts.teams;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Role;
import org.springframework.validation.BindingResult;

/** Who is invited, to do what. */
record InvitationForm(@Nullable String email, @Nullable String role) {

  static final InvitationForm EMPTY = new InvitationForm("", Role.FACILITATOR.name());

  Optional<EmailAddress> email(BindingResult errors) {
    Optional<EmailAddress> address = EmailAddress.parse(Objects.requireNonNullElse(email, ""));
    if (address.isEmpty()) {
      errors.rejectValue("email", "accounts.signIn.email.invalid");
    }
    return address;
  }

  Optional<Role> role(BindingResult errors) {
    Optional<Role> chosen = Roles.named(Objects.requireNonNullElse(role, ""));
    if (chosen.isEmpty() || chosen.get() == Role.ADMINISTRATOR) {
      errors.rejectValue("role", "accounts.team.role.invalid");
      return Optional.empty();
    }
    return chosen;
  }
}

package org.rebond.partnerships.encounters;

import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/** Why an encounter does not take place, as typed. */
record CancelForm(String reason) {

  CancelForm {
    reason = Typed.text(reason);
  }

  void check(BindingResult binding) {
    if (reason.isEmpty()) {
      binding.rejectValue("reason", "partnerships.form.cancel.missing");
    } else if (reason.length() > 500) {
      binding.rejectValue("reason", "partnerships.form.message.tooLong");
    }
  }
}

package org.rebond.partnerships.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.rebond.partnerships.encounters.EncounterId;
import org.springframework.validation.BindingResult;

/**
 * A task as typed.
 *
 * @param rencontre the encounter where it was decided, or empty
 */
record TaskForm(String what, String side, String due, String rencontre, String key) {

  TaskForm {
    what = Typed.text(what);
    side = Typed.text(side);
    due = Typed.text(due);
    rencontre = Typed.text(rencontre);
    key = Typed.text(key);
  }

  void check(BindingResult binding, List<Side> sides) {
    if (what.isEmpty()) {
      binding.rejectValue("what", "partnerships.tasks.what.missing");
    } else if (what.length() > 300) {
      binding.rejectValue("what", "partnerships.form.message.tooLong");
    }
    if (Typed.one(Side.class, side).filter(sides::contains).isEmpty()) {
      binding.rejectValue("side", "partnerships.tasks.side.missing");
    }
    if (Typed.day(due).isEmpty()) {
      binding.rejectValue("due", "partnerships.tasks.due.missing");
    }
  }

  /** Only after a check without errors. */
  Task task(PartnershipId partnership, Optional<EncounterId> encounter) {
    return new Task(
        new TaskId(UUID.randomUUID()),
        partnership,
        encounter,
        what,
        Typed.one(Side.class, side).orElseThrow(),
        Typed.day(due).orElseThrow(),
        Optional.empty());
  }
}

package org.rebond.partnerships.reminders;

import org.springframework.boot.test.context.TestComponent;

/** Lets a journey make the round that the hour would make. */
@TestComponent
public class ReminderRounds {

  private final Reminders node;

  ReminderRounds(Reminders node) {
    this.node = node;
  }

  public void round() {
    node.hourly();
  }
}

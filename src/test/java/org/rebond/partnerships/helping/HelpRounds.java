package org.rebond.partnerships.helping;

import org.springframework.boot.test.context.TestComponent;

/** Lets a journey make the round that the hour would make. */
@TestComponent
public class HelpRounds {

  private final HelpCalendar node;

  HelpRounds(HelpCalendar node) {
    this.node = node;
  }

  public void round() {
    node.hourly();
  }
}

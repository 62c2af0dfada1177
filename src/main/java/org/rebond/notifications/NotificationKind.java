package org.rebond.notifications;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people can choose a rhythm for; its words are {@code notifications.kind.<name>}. What must
 * go whatever one chose (signing in, signing, security, their data) is none of these and is posted
 * as a mail.
 */
public enum NotificationKind {
  /** Somebody writes or answers in a first contact. */
  CONTACT(Rhythm.AT_ONCE),
  /** Something waits for an answer for days. */
  REMINDER(Rhythm.AT_ONCE),
  /** A meeting is planned, changed or cancelled, or dates are proposed. */
  ENCOUNTER(Rhythm.AT_ONCE),
  /** Something to do is noted for one's side. */
  TASK(Rhythm.DAILY),
  /** The diagnosis, the words, the minutes, how a meeting was. */
  TOGETHER(Rhythm.DAILY),
  /** An agreement moves. */
  AGREEMENT(Rhythm.AT_ONCE),
  /** A directorate's help, a mediator. */
  HELP(Rhythm.AT_ONCE),
  /** Somebody asks to join. */
  TEAM(Rhythm.AT_ONCE);

  private final Rhythm usual;

  NotificationKind(Rhythm usual) {
    this.usual = usual;
  }

  /** What applies until a person chooses. */
  Rhythm usual() {
    return usual;
  }

  static Optional<NotificationKind> named(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}

package org.rebond.partnerships.contacts;

import java.time.LocalDate;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Words;
import org.springframework.stereotype.Component;

/** A declined request is no dead end: what its sender can do, from the reason that was given. */
@Component
class WhatNext implements ContactPart {

  private static final int FIRST = 0;

  /**
   * What the panel says.
   *
   * @param again the day from which the same request can be made again; empty where it may now
   * @param elsewhere where to look for somebody else
   */
  record Next(DeclineReason reason, Optional<LocalDate> again, String elsewhere, String write) {}

  private final ContactThread thread;
  private final ContactSpacing spacing;

  WhatNext(ContactThread thread, ContactSpacing spacing) {
    this.thread = thread;
    this.spacing = spacing;
  }

  @Override
  public Optional<Panel> of(Contact contact, Actor actor) {
    if (contact.state() != ContactState.DECLINED || !contact.mayWrite(actor)) {
      return Optional.empty();
    }
    DeclineReason reason =
        thread.of(contact.id()).reversed().stream()
            .flatMap(message -> message.reason().stream())
            .findFirst()
            .orElse(DeclineReason.OTHER);
    return Optional.of(
        new Panel(
            Words.of("partnerships.contact.next.title"),
            "partnerships/contacts/views/what-next",
            new Next(
                reason,
                spacing.restsUntil(contact.place(), contact.agency(), contact.from()),
                elsewhere(contact),
                "/contacts/nouveau?lieu="
                    + contact.place().slug()
                    + "&agence="
                    + contact.agency().slug()),
            FIRST));
  }

  private static String elsewhere(Contact contact) {
    return contact.from() == Side.PLACE ? "/a-qui-s-adresser?lieu=" + contact.place().slug() : "/";
  }
}

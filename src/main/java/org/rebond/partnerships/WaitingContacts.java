package org.rebond.partnerships;

import java.util.List;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Role;
import org.rebond.partnerships.PartnershipSection.NextStep;
import org.rebond.partnerships.contacts.Contact;
import org.rebond.partnerships.contacts.Contacts;
import org.springframework.stereotype.Component;

/** First contacts that wait for an answer from those this person speaks for. */
@Component
public class WaitingContacts {

  private static final int SOMEBODY_WAITS = 90;

  /** One to answer, between a place and an agency. */
  public record Request(String place, String agency, NextStep step) {}

  private final Contacts contacts;

  WaitingContacts(Contacts contacts) {
    this.contacts = contacts;
  }

  /** The latest first. */
  public List<Request> of(Actor actor) {
    return contacts.of(actor.organisationsAs(Role.FACILITATOR)).stream()
        .filter(contact -> contact.state().open() && contact.mayAnswer(actor))
        .map(WaitingContacts::request)
        .toList();
  }

  private static Request request(Contact contact) {
    String key = "partnerships.next.answer";
    return new Request(
        contact.place().name(),
        contact.agency().name(),
        new NextStep(
            Words.of(key + ".title", contact.sender().name()),
            Words.of(key + ".why"),
            Words.of(key + ".button"),
            contact.path(),
            SOMEBODY_WAITS));
  }
}

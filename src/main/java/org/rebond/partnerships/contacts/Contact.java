package org.rebond.partnerships.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;

/**
 * A first contact, and the rule of who may read and answer it.
 *
 * @param from the side that wrote first
 * @param waitsSince when the request was sent, or its receipt acknowledged since
 * @param partnership the one that it opened
 * @param helper the directorate that the place asked for help, once it was brought in
 */
public record Contact(
    ContactId id,
    Organisation place,
    Organisation agency,
    Side from,
    ContactState state,
    Instant sentAt,
    Instant waitsSince,
    Optional<PartnershipId> partnership,
    Optional<Organisation> helper) {

  public Organisation sender() {
    return from == Side.PLACE ? place : agency;
  }

  public Organisation addressee() {
    return from == Side.PLACE ? agency : place;
  }

  /** Name of whoever wrote a message; none of a directorate that helps no longer. */
  public Optional<String> speaker(Side side) {
    return switch (side) {
      case PLACE -> Optional.of(place.name());
      case AGENCY -> Optional.of(agency.name());
      case DIRECTORATE -> helper.map(Organisation::name);
    };
  }

  List<String> names() {
    return List.of(place.name(), agency.name());
  }

  public Side to() {
    return from == Side.PLACE ? Side.AGENCY : Side.PLACE;
  }

  public String path() {
    return id.path();
  }

  /** Readers of either side and of the directorate that helps, and whoever holds its link. */
  public boolean maySee(Actor actor) {
    return actor.is(Role.READER, place.id())
        || actor.is(Role.READER, agency.id())
        || isHelper(Role.READER, actor)
        || holds(actor);
  }

  public boolean mayAnswer(Actor actor) {
    return actor.is(Role.FACILITATOR, addressee().id()) || holds(actor);
  }

  boolean mayAcknowledge(Actor actor) {
    return state == ContactState.SENT && mayAnswer(actor);
  }

  /** Whoever declined may come back to it. */
  boolean mayReopen(Actor actor) {
    return state == ContactState.DECLINED && mayAnswer(actor);
  }

  /** Of the side that wrote first. */
  public boolean mayWrite(Actor actor) {
    return actor.is(Role.FACILITATOR, sender().id());
  }

  /** Answers by a link and not as a member of the organisation that was written to. */
  public boolean answersByLink(Actor actor) {
    return holds(actor) && !actor.is(Role.FACILITATOR, addressee().id());
  }

  /** Of the directorate that was brought in: it may say a word to both sides. */
  public boolean mayHelp(Actor actor) {
    return isHelper(Role.FACILITATOR, actor);
  }

  /** May add a message while it is open. */
  boolean mayAdd(Actor actor) {
    return mayWrite(actor) || mayHelp(actor);
  }

  /** Only the place, on a request of its own: nobody brings in a directorate over its head. */
  public boolean mayAskForHelp(Actor actor) {
    return from == Side.PLACE && mayWrite(actor);
  }

  /** Whoever sent the links that answer it, and whoever runs the organisation they speak for. */
  boolean mayTakeBackLinks(Actor actor) {
    return mayWrite(actor) || actor.is(Role.MANAGER, addressee().id());
  }

  private boolean isHelper(Role role, Actor actor) {
    return helper.filter(directorate -> actor.is(role, directorate.id())).isPresent();
  }

  private boolean holds(Actor actor) {
    return actor.holdsLink(Partnership.LINK, id.value());
  }
}

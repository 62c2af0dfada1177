package org.rebond.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;

/**
 * Organisations that work together, and the rule of who may see and do what in it.
 *
 * @param members the founding place first, then the founding agency, then those who joined
 * @param correspondents people without an account who answered for a member by a personal link
 * @param mediator the organisation that both sides let read this space for a while
 */
public record Partnership(
    PartnershipId id,
    LocalDate since,
    List<PartnershipMember> members,
    List<Correspondent> correspondents,
    Optional<Organisation> mediator) {

  /** Purpose of the links that correspondents hold. */
  public static final String LINK = "repondre-contact";

  /**
   * Whoever holds the link on {@code contact} speaks for this organisation, in this partnership.
   */
  public record Correspondent(OrganisationId organisation, UUID contact) {}

  public Partnership {
    members = List.copyOf(members);
    correspondents = List.copyOf(correspondents);
  }

  /** One that needs no mediator. */
  public Partnership(
      PartnershipId id,
      LocalDate since,
      List<PartnershipMember> members,
      List<Correspondent> correspondents) {
    this(id, since, members, correspondents, Optional.empty());
  }

  public PartnershipMember place() {
    return first(Side.PLACE);
  }

  public PartnershipMember agency() {
    return first(Side.AGENCY);
  }

  public List<PartnershipMember> on(Side side) {
    return members.stream().filter(member -> member.side() == side).toList();
  }

  /** Names of one side, to be put on either end of the bond. */
  public String names(Side side) {
    return String.join(
        ", ", on(side).stream().map(member -> member.organisation().name()).toList());
  }

  /** Names of all members. */
  public List<String> names() {
    return members.stream().map(member -> member.organisation().name()).toList();
  }

  public List<OrganisationId> organisations() {
    return members.stream().map(member -> member.organisation().id()).toList();
  }

  public String path() {
    return "/partenariats/" + id;
  }

  /** A reader of any member or of the mediator, or a correspondent. */
  public boolean maySee(Actor actor) {
    return memberAs(Role.READER, actor).isPresent()
        || correspondent(actor).isPresent()
        || mediator.filter(one -> actor.is(Role.READER, one.id())).isPresent();
  }

  /** What a correspondent may do too: meetings, minutes, comments; from facilitator on. */
  public boolean mayCorrespond(Actor actor) {
    return mayEdit(actor) || correspondent(actor).isPresent();
  }

  /** From facilitator on, of any member: a correspondent may not. */
  public boolean mayEdit(Actor actor) {
    return memberAs(Role.FACILITATOR, actor).isPresent();
  }

  /** From manager on, of any member: a correspondent may not. */
  public boolean mayManage(Actor actor) {
    return memberAs(Role.MANAGER, actor).isPresent();
  }

  /** A manager of the organisation that a correspondent speaks for, and nobody else. */
  public boolean mayEndCorrespondence(Actor actor, OrganisationId organisation) {
    return member(organisation).isPresent() && actor.is(Role.MANAGER, organisation);
  }

  /** The member for whom this person acts: the one where they hold most, else by their link. */
  public Optional<PartnershipMember> actsFor(Actor actor) {
    return memberAs(Role.MANAGER, actor)
        .or(() -> memberAs(Role.FACILITATOR, actor))
        .or(() -> memberAs(Role.READER, actor))
        .or(() -> correspondent(actor).flatMap(found -> member(found.organisation())));
  }

  public Optional<PartnershipMember> member(OrganisationId organisation) {
    return members.stream()
        .filter(member -> member.organisation().id().equals(organisation))
        .findFirst();
  }

  private Optional<PartnershipMember> memberAs(Role role, Actor actor) {
    return members.stream()
        .filter(member -> actor.is(role, member.organisation().id()))
        .findFirst();
  }

  private Optional<Correspondent> correspondent(Actor actor) {
    return correspondents.stream()
        .filter(known -> actor.holdsLink(LINK, known.contact()))
        .findFirst();
  }

  private PartnershipMember first(Side side) {
    return on(side).getFirst();
  }

  /** One organisation in a partnership. */
  public record PartnershipMember(Organisation organisation, Side side) {}
}

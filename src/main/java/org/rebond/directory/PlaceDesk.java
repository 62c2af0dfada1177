package org.rebond.directory;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.audit.AuditTrail;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.platform.Switch;
import org.rebond.platform.Switches;
import org.rebond.shared.NotFound;
import org.rebond.shared.PlainText;
import org.rebond.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a place's page is opened, rewritten and confirmed. */
@Component
public class PlaceDesk {

  /** Whether somebody without an account may open a page. */
  private static final Switch NEW_PLACES = new Switch("directory.newPlaces");

  private static final int MOST_PENDING = 5;

  private final ThirdPlaces places;
  private final PlaceRows rows;
  private final Organisations organisations;
  private final Memberships memberships;
  private final PersonalLinks links;
  private final Outbox outbox;
  private final Switches switches;
  private final AuditTrail audit;
  private final Clock clock;

  PlaceDesk(
      ThirdPlaces places,
      PlaceRows rows,
      Organisations organisations,
      Memberships memberships,
      PersonalLinks links,
      Outbox outbox,
      Switches switches,
      AuditTrail audit,
      Clock clock) {
    this.places = places;
    this.rows = rows;
    this.organisations = organisations;
    this.memberships = memberships;
    this.links = links;
    this.outbox = outbox;
    this.switches = switches;
    this.audit = audit;
    this.clock = clock;
  }

  @Bean
  static Switch newPlacesSwitch() {
    return NEW_PLACES;
  }

  /**
   * Opens a page at once, for whoever holds the address: the link sent there makes them its manager
   * and confirms it. The same key opens one page only.
   */
  @Transactional
  public ThirdPlace open(PlaceText text, EmailAddress email, UUID key, Locale locale, Actor actor)
      throws Refusal {
    var known = rows.opened(key);
    if (known.isPresent()) {
      return place(known.get());
    }
    if (!switches.isOpen(NEW_PLACES)) {
      throw new Refusal(NEW_PLACES.refusal());
    }
    if (links.pending(PlaceLink.NAME, email) >= MOST_PENDING) {
      throw new Refusal("directory.form.email.tooMany");
    }
    var place = add(text, key, actor);
    outbox.post(
        Mail.of(email.value(), locale, "directory.mail.opened", place.name())
            .withLink(links.issue(PlaceLink.NAME, place.id().value(), email)));
    return place;
  }

  /** The same for someone signed in, who is its manager from the start. */
  @Transactional
  public ThirdPlace open(PlaceText text, UUID key, Actor actor) {
    var known = rows.opened(key);
    if (known.isPresent()) {
      return place(known.get());
    }
    var place = add(text, key, actor);
    memberships.grant(actor.accountId().orElseThrow(), place.id(), Role.MANAGER);
    rows.confirm(place.id(), clock.instant().atOffset(ZoneOffset.UTC));
    return place(place.id());
  }

  /** The page that this key opened, if it did. */
  public Optional<ThirdPlace> opened(UUID key) {
    return rows.opened(key).map(this::place);
  }

  @Transactional
  public void rewrite(ThirdPlace place, PlaceText text, Actor actor) {
    requireEditor(place, actor);
    organisations.rename(place.id(), text.name());
    rows.rewrite(place.id(), text, clock.instant().atOffset(ZoneOffset.UTC));
    audit.record(actor, "directory.placeRewritten", place.id().value());
  }

  /** Says that what the page tells is right today. */
  @Transactional
  public void confirm(ThirdPlace place, Actor actor) {
    requireEditor(place, actor);
    rows.confirm(place.id(), clock.instant().atOffset(ZoneOffset.UTC));
    audit.record(actor, "directory.placeConfirmed", place.id().value());
  }

  /**
   * Makes the holder of the link manager, and the page confirmed. Refused once somebody runs the
   * place: a renewed link must not give back a role that was taken away since.
   */
  @Transactional
  ThirdPlace take(OrganisationId id, UUID account) throws Refusal {
    if (memberships.anyManager(id)) {
      throw new Refusal("accounts.team.alreadyJoined");
    }
    memberships.grant(account, id, Role.MANAGER);
    rows.confirm(id, clock.instant().atOffset(ZoneOffset.UTC));
    audit.record(
        new Actor(Optional.of(account), Map.of(), Set.of(), false),
        "directory.placeTaken",
        id.value());
    return place(id);
  }

  private ThirdPlace add(PlaceText text, UUID key, Actor actor) {
    var id = OrganisationId.random();
    var slug = PlainText.slug(text.name() + " " + text.commune().name());
    var free =
        organisations.find(OrganisationKind.THIRD_PLACE, slug).isEmpty()
            ? slug
            : slug + "-" + id.toString().substring(0, 6);
    organisations.register(new Organisation(id, OrganisationKind.THIRD_PLACE, text.name(), free));
    rows.add(id, text, key, clock.instant().atOffset(ZoneOffset.UTC));
    audit.record(actor, "directory.placeOpened", id.value());
    return place(id);
  }

  private ThirdPlace place(OrganisationId id) {
    return places.find(id).orElseThrow(NotFound::new);
  }

  private static void requireEditor(ThirdPlace place, Actor actor) {
    if (!place.mayEdit(actor)) {
      throw new NotAllowed();
    }
  }
}

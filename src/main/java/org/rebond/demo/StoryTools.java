package org.rebond.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.rebond.directory.Need;
import org.rebond.offers.Aim;
import org.rebond.offers.OfferText;
import org.rebond.offers.Offers;
import org.rebond.offers.OpenTo;
import org.rebond.offers.Theme;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterId;
import org.rebond.partnerships.encounters.EncounterKind;
import org.rebond.partnerships.encounters.MeetingUp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What both stories do, each deed with a key of its own: told again, it changes nothing. */
@Component
@ConditionalOnBooleanProperty("rebond.demo")
class StoryTools {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final StoryClock clock;
  private final Offers offers;
  private final MeetingUp meetings;
  private final DemoOrganisations organisations;

  StoryTools(StoryClock clock, Offers offers, MeetingUp meetings, DemoOrganisations organisations) {
    this.clock = clock;
    this.offers = offers;
    this.meetings = meetings;
    this.organisations = organisations;
  }

  void on(LocalDate day) {
    clock.travelTo(day.atTime(10, 0).atZone(PARIS).toInstant());
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(PARIS));
  }

  static UUID key(String deed) {
    return UUID.nameUUIDFromBytes(("demo/" + deed).getBytes(StandardCharsets.UTF_8));
  }

  /** The 32 bytes that a form would hold. */
  static byte[] secret(String deed) {
    return key(deed).toString().replace("-", "").getBytes(StandardCharsets.US_ASCII);
  }

  void offer(
      Persona by, String title, Theme theme, Aim aim, Need need, OpenTo openTo, String when) {
    offers.propose(
        organisations.actor(by),
        DemoOrganisations.id(by.place()),
        new OfferText(
            title,
            theme,
            aim,
            openTo == OpenTo.JOB_SEEKERS ? Set.of(need) : Set.of(),
            openTo,
            when,
            ""),
        key("offer/" + title));
  }

  Encounter meet(
      Partnership partnership,
      EncounterKind kind,
      LocalDate day,
      String objective,
      Side side,
      Actor by) {
    UUID key = key("meeting/" + objective);
    return meetings.plan(
        new Encounter(
            new EncounterId(key),
            partnership.id(),
            kind,
            day.atTime(LocalTime.of(10, 0)).atZone(PARIS).toInstant(),
            Duration.ofMinutes(90),
            PARIS,
            partnership.place().organisation().name(),
            objective,
            side),
        key,
        by);
  }
}

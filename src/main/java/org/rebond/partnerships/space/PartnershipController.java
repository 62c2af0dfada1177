package org.rebond.partnerships.space;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.Vitality;
import org.rebond.partnerships.contacts.Contacts;
import org.rebond.partnerships.vitality.Liveliness;
import org.rebond.partnerships.vitality.Reason;
import org.rebond.partnerships.vitality.Relations;
import org.rebond.partnerships.vitality.Sign;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My partnerships, and the space of one. */
@Controller
class PartnershipController {

  private static final int MOST_LINES = 30;

  /** What the list can show, and the end of its words. */
  private static final Map<String, String> SHOWS = shows();

  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final Timeline timeline;
  private final Contacts contacts;
  private final People people;
  private final EndOfCorrespondence correspondence;
  private final Relations relations;

  PartnershipController(
      Partnerships partnerships,
      PartnershipSpaces spaces,
      Timeline timeline,
      Contacts contacts,
      People people,
      EndOfCorrespondence correspondence,
      Relations relations) {
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.timeline = timeline;
    this.contacts = contacts;
    this.people = people;
    this.correspondence = correspondence;
    this.relations = relations;
  }

  /** A partnership in the list of mine; reasons are for those who live it. */
  record Card(Partnership partnership, LocalDate latest, Vitality vitality, List<Reason> reasons) {

    Card {
      reasons = List.copyOf(reasons);
    }
  }

  @GetMapping("/partenariats")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String mine(@RequestParam(defaultValue = "") String voir, Actor actor, Model model) {
    var mine = partnerships.visibleTo(actor);
    Map<PartnershipId, LocalDate> latest =
        timeline.latest(mine.stream().map(Partnership::id).toList());
    model.addAttribute("place", Side.PLACE);
    model.addAttribute("agency", Side.AGENCY);
    var lives = relations.of(mine);
    Optional<Vitality> show =
        Arrays.stream(Vitality.values()).filter(one -> address(one).equals(voir)).findFirst();
    model.addAttribute("any", !mine.isEmpty());
    model.addAttribute("shows", SHOWS);
    model.addAttribute("voir", show.map(PartnershipController::address).orElse(""));
    model.addAttribute("signs", Sign.values());
    model.addAttribute(
        "cards",
        mine.stream()
            .map(one -> card(one, latest, requireNonNull(lives.get(one.id())), actor))
            .filter(card -> show.isEmpty() || show.get() == card.vitality())
            .toList());
    model.addAttribute(
        "contacts",
        contacts.of(actor.organisationsAs(Role.READER)).stream()
            .filter(contact -> contact.partnership().isEmpty())
            .toList());
    return "partnerships/space/views/index";
  }

  @GetMapping("/partenariats/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "partnership",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String show(@PathVariable UUID id, Actor actor, Model model) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    var moments = timeline.of(partnership.id(), MOST_LINES);
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("panels", spaces.panels(partnership, actor));
    spaces.nextStep(partnership, actor).ifPresent(step -> model.addAttribute("next", step));
    model.addAttribute(
        "moments",
        partnership.actsFor(actor).isPresent()
            ? moments
            : moments.stream().map(Moment::toThirdParty).toList());
    model.addAttribute("people", people.of(partnership, actor));
    model.addAttribute("vitality", relations.of(partnership).vitality());
    return "partnerships/space/views/show";
  }

  /** A manager ends what somebody without an account does for the organisation. */
  @PostMapping("/partenariats/{id}/correspondance/fin")
  @Access(Audience.SIGNED_IN)
  String end(
      @PathVariable UUID id,
      @RequestParam UUID organisation,
      Actor actor,
      RedirectAttributes flash) {
    correspondence.end(new PartnershipId(id), new OrganisationId(organisation), actor);
    flash.addFlashAttribute("notice", "partnerships.people.ended");
    return "redirect:/partenariats/" + id;
  }

  private static Card card(
      Partnership partnership, Map<PartnershipId, LocalDate> latest, Liveliness life, Actor actor) {
    return new Card(
        partnership,
        latest.getOrDefault(partnership.id(), partnership.since()),
        life.vitality(),
        partnership.actsFor(actor).isPresent() ? life.reasons() : List.of());
  }

  private static Map<String, String> shows() {
    Map<String, String> shows = new LinkedHashMap<>();
    shows.put("", "all");
    for (Vitality one : Vitality.values()) {
      shows.put(address(one), one.name());
    }
    return shows;
  }

  private static String address(Vitality vitality) {
    return switch (vitality) {
      case ALIVE -> "vivantes";
      case FADING -> "a-relancer";
    };
  }
}

package org.rebond.directory.doors;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rebond.directory.Agencies;
import org.rebond.directory.AgencyActions;
import org.rebond.directory.Need;
import org.rebond.directory.PlaceActions;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.directory.routing.RoutingAnswer;
import org.rebond.documents.PdfRenderer;
import org.rebond.geography.Communes;
import org.rebond.geography.Resolution;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * À qui s'adresser ? From a commune or a place, without an account, also where no e-mail is held.
 */
@Controller
class DoorsController {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Communes communes;
  private final ThirdPlaces places;
  private final Doors doors;
  private final PdfRenderer pdf;
  private final Clock clock;
  private final Agencies agencies;
  private final List<AgencyActions> actions;

  DoorsController(
      Communes communes,
      ThirdPlaces places,
      Doors doors,
      PdfRenderer pdf,
      Clock clock,
      Agencies agencies,
      List<AgencyActions> actions) {
    this.communes = communes;
    this.places = places;
    this.doors = doors;
    this.pdf = pdf;
    this.clock = clock;
    this.agencies = agencies;
    this.actions = actions;
  }

  @GetMapping("/a-qui-s-adresser")
  @Access(Audience.ANYONE)
  String show(
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String lieu,
      @RequestParam(defaultValue = "") String besoin,
      Actor actor,
      Model model) {
    Optional<Need> need = Need.bySlug(besoin);
    model.addAttribute("typed", commune.strip());
    model.addAttribute("needs", Need.values());
    model.addAttribute("need", need.map(Need::slug).orElse(""));
    if (!lieu.isBlank()) {
      open(model, at(lieu, need), actor);
    } else if (!commune.isBlank()) {
      switch (communes.resolve(commune)) {
        case Resolution.Found(var found) ->
            open(model, new Starting(found, Optional.empty(), need), actor);
        case Resolution.Ambiguous(var choices) -> model.addAttribute("choices", choices);
        case Resolution.Unknown(var suggestions) -> model.addAttribute("suggestions", suggestions);
      }
    }
    return "directory/doors/views/doors";
  }

  @GetMapping("/a-qui-s-adresser/lettre.pdf")
  @Access(Audience.ANYONE)
  ResponseEntity<byte[]> letter(
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String lieu,
      @RequestParam(defaultValue = "") String besoin,
      @RequestParam String porte,
      Locale locale) {
    Optional<Need> need = Need.bySlug(besoin);
    Starting start = lieu.isBlank() ? in(commune, need) : at(lieu, need);
    Door door =
        doors.from(
            start,
            Arrays.stream(Door.Kind.values())
                .filter(kind -> kind.key().equals(porte))
                .findFirst()
                .orElseThrow(NotFound::new));
    Map<String, Object> letter = new HashMap<>();
    letter.put("start", start);
    letter.put("door", door);
    letter.put("today", LocalDate.now(clock.withZone(PARIS)));
    byte[] content = pdf.render("directory/doors/views/letter.pdf", locale, letter);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("lettre-" + porte + ".pdf").build().toString())
        .body(content);
  }

  private void open(Model model, Starting start, Actor actor) {
    RoutingAnswer routed = doors.routed(start);
    model.addAttribute("start", start);
    model.addAttribute("doors", doors.from(start));
    model.addAttribute("routed", routed);
    model.addAttribute("actions", writing(routed, start, actor));
  }

  private List<PlaceActions.Action> writing(RoutingAnswer routed, Starting start, Actor actor) {
    return routed.who().flatMap(who -> agencies.find(who.id())).stream()
        .flatMap(
            agency ->
                actions.stream()
                    .flatMap(feature -> feature.of(agency, start.place(), actor).stream()))
        .toList();
  }

  private Starting at(String slug, Optional<Need> need) {
    ThirdPlace place = places.at(slug);
    return new Starting(
        communes.find(place.location().commune()).orElseThrow(NotFound::new),
        Optional.of(place),
        need);
  }

  private Starting in(String commune, Optional<Need> need) {
    if (communes.resolve(commune) instanceof Resolution.Found(var found)) {
      return new Starting(found, Optional.empty(), need);
    }
    throw new NotFound();
  }
}

package org.rebond.directory.find;

import java.nio.charset.StandardCharsets;
import org.rebond.directory.Agencies;
import org.rebond.directory.Need;
import org.rebond.directory.ThirdPlaces;
import org.rebond.geography.Communes;
import org.rebond.geography.Resolution;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.NotFound;
import org.rebond.shared.PlainText;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page, which is the search: one address for its list, its map and its file. */
@Controller
class FindController {

  private static final String VIEW = "directory/find/views/find";
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Communes communes;
  private final Finder finder;
  private final ThirdPlaces places;
  private final Agencies agencies;

  FindController(Communes communes, Finder finder, ThirdPlaces places, Agencies agencies) {
    this.communes = communes;
    this.finder = finder;
    this.places = places;
    this.agencies = agencies;
  }

  @GetMapping("/")
  @Access(Audience.ANYONE)
  String find(
      @RequestParam(defaultValue = "") String ou,
      @RequestParam(defaultValue = "") String besoin,
      @RequestParam(defaultValue = "") String rayon,
      @RequestParam(defaultValue = "") String tri,
      @RequestParam(defaultValue = "") String page,
      Model model) {
    var question = Question.of(ou, besoin, rayon, tri, page);
    model.addAttribute("question", question);
    model.addAttribute("needs", Need.values());
    model.addAttribute("radii", Question.RADII);
    if (question.where().isEmpty()) {
      model.addAttribute("totalPlaces", places.total());
      model.addAttribute("totalAgencies", agencies.total());
      return VIEW;
    }
    switch (communes.resolve(question.where())) {
      case Resolution.Found(var commune) ->
          model.addAttribute("answer", finder.answer(question, commune));
      case Resolution.Ambiguous(var choices) -> model.addAttribute("choices", choices);
      case Resolution.Unknown(var suggestions) -> model.addAttribute("suggestions", suggestions);
    }
    return VIEW;
  }

  @GetMapping("/lieux.csv")
  @Access(Audience.ANYONE)
  @Shows(value = "place", to = Viewer.EVERYONE)
  ResponseEntity<byte[]> file(
      @RequestParam(defaultValue = "") String ou,
      @RequestParam(defaultValue = "") String besoin,
      @RequestParam(defaultValue = "") String rayon,
      @RequestParam(defaultValue = "") String tri) {
    if (!(communes.resolve(ou) instanceof Resolution.Found(var commune))) {
      throw new NotFound("no such commune");
    }
    var question = Question.of(ou, besoin, rayon, tri, "");
    var name = "lieux-" + PlainText.slug(commune.name()) + ".csv";
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(PlacesCsv.of(finder.all(question, commune)));
  }
}

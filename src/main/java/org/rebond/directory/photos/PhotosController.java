package org.rebond.directory.photos;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.documents.Pictures;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.shared.Refusal;
import org.rebond.ui.BodyAllowance;
import org.rebond.ui.FreeTextWarning;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The photos of a place, for its team: all of them, and one more. */
@Controller
class PhotosController {

  /** Above what a photo may weigh, so that a heavier one is refused with its text still there. */
  private static final long BODY = 20_000_000;

  private final ThirdPlaces places;
  private final PlacePhotos photos;

  PhotosController(ThirdPlaces places, PlacePhotos photos) {
    this.places = places;
    this.photos = photos;
  }

  @Bean
  static BodyAllowance bodiesWithAPhoto() {
    return new BodyAllowance(Pattern.compile("/lieux/[^/]+/photos"), BODY);
  }

  @GetMapping("/lieux/{slug}/photos")
  @Access(Audience.SIGNED_IN)
  String list(@PathVariable String slug, Actor actor, Model model) {
    ThirdPlace place = places.at(slug);
    PhotoWall.requireEditor(place, actor);
    model.addAttribute("form", PhotoForm.EMPTY);
    return page(place, model);
  }

  @PostMapping("/lieux/{slug}/photos")
  @Access(Audience.SIGNED_IN)
  String add(
      @PathVariable String slug,
      @ModelAttribute("form") PhotoForm form,
      BindingResult errors,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    ThirdPlace place = places.at(slug);
    PhotoWall.requireEditor(place, actor);
    if (errors.getTarget() == null) {
      // A text where a file belongs, or the reverse: no page of ours sends that.
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    FreeTextWarning.ask(errors, List.of(place.name()), "text");
    Optional<MultipartFile> sent = form.read(errors);
    if (sent.isPresent()) {
      try {
        byte[] file = PhotoForm.bytes(sent.get());
        photos.add(place, file, form.said(), form.keyOrNew(), actor);
        next.addFlashAttribute("notice", "directory.photos.notice.added");
        return "redirect:" + place.path() + "/photos";
      } catch (Refusal refusal) {
        PhotoForm.refuse(refusal, errors);
      }
    }
    response.setStatus(PhotoForm.status(errors));
    return page(place, model);
  }

  private String page(ThirdPlace place, Model model) {
    List<PlacePhotos.Photo> all = photos.of(place.id());
    model.addAttribute("place", place);
    model.addAttribute("photos", all);
    model.addAttribute("full", all.size() >= PlacePhotos.MOST);
    model.addAttribute("most", PlacePhotos.MOST);
    model.addAttribute("megabytes", Pictures.LARGEST_FILE / 1_000_000);
    model.addAttribute("moves", Move.values());
    return "directory/photos/views/photos";
  }
}

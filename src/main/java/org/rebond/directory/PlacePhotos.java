package org.rebond.directory;

import java.util.List;
import java.util.UUID;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Refusal;

/** The photos of a place: what its page shows, and the door by which one more comes. */
public interface PlacePhotos {

  int MOST = 6;

  /**
   * A photo as a page shows it, in two sizes.
   *
   * @param text what it shows, for those who do not see it
   * @param width of the large one, in pixels
   * @param smallWidth of the small one
   */
  record Photo(UUID id, String text, int width, int height, int smallWidth) {

    public static final String LARGE = "1600";
    public static final String SMALL = "480";

    public String large(ThirdPlace place) {
      return at(place, LARGE);
    }

    public String small(ThirdPlace place) {
      return at(place, SMALL);
    }

    /** For the browser to choose from. */
    public String sizes(ThirdPlace place) {
      return "%s %dw, %s %dw".formatted(small(place), smallWidth, large(place), width);
    }

    private String at(ThirdPlace place, String size) {
      return place.path() + "/photos/" + id + "/" + size + ".jpg";
    }
  }

  /** In the order that its team gave them. */
  List<Photo> of(OrganisationId place);

  /**
   * One more, last in the order; the same key adds one only.
   *
   * @param file as it was sent, of which only what one sees is kept
   */
  void add(ThirdPlace place, byte[] file, String text, UUID key, Actor actor) throws Refusal;
}

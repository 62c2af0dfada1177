package org.rebond.directory.photos;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.rebond.directory.PlaceActions;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.ThirdPlace;
import org.rebond.documents.Pictures;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.platform.Limits;
import org.rebond.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Where a photo is handed in; it is unpacked and drawn before any transaction begins. */
@Component
class PhotoDesk implements PlacePhotos {

  private static final int ORDER = 70;

  /** Each costs about a second of a processor, which others wait for. */
  static final int MOST_AN_HOUR = 60;

  private static final Duration HOUR = Duration.ofHours(1);

  private final PhotoRows rows;
  private final PhotoWall wall;
  private final Pictures pictures;
  private final Limits limits;

  PhotoDesk(PhotoRows rows, PhotoWall wall, Pictures pictures, Limits limits) {
    this.rows = rows;
    this.wall = wall;
    this.pictures = pictures;
    this.limits = limits;
  }

  @Bean
  static PlaceActions photosAction(PhotoRows rows) {
    return (place, actor) ->
        place.mayEdit(actor)
            ? List.of(new PlaceActions.Action(words(rows, place), place.path() + "/photos", ORDER))
            : List.of();
  }

  private static String words(PhotoRows rows, ThirdPlace place) {
    return rows.of(place.id()).isEmpty() ? "directory.photos.first" : "directory.photos.keep";
  }

  @Override
  public List<Photo> of(OrganisationId place) {
    return rows.of(place);
  }

  @Override
  public void add(ThirdPlace place, byte[] file, String text, UUID key, Actor actor)
      throws Refusal {
    PhotoWall.requireEditor(place, actor);
    if (!rows.added(place.id(), key)) {
      limits.require(
          "directory.photos", actor.accountId().orElseThrow().toString(), MOST_AN_HOUR, HOUR);
      wall.hang(place, pictures.clean(file), text, key, actor);
    }
  }
}

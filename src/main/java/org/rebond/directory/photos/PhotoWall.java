package org.rebond.directory.photos;

import java.util.List;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.PlacePhotos.Photo;
import org.rebond.directory.ThirdPlace;
import org.rebond.documents.CleanPicture;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on the wall of a place, changed by those who keep its page. */
@Component
class PhotoWall {

  private final PhotoRows rows;
  private final AuditTrail audit;

  PhotoWall(PhotoRows rows, AuditTrail audit) {
    this.rows = rows;
    this.audit = audit;
  }

  static void requireEditor(ThirdPlace place, Actor actor) {
    if (!place.mayEdit(actor)) {
      throw new NotAllowed();
    }
  }

  /** Changes nothing where this key brought a photo already. */
  @Transactional
  void hang(ThirdPlace place, CleanPicture picture, String text, UUID key, Actor actor)
      throws Refusal {
    requireEditor(place, actor);
    rows.lock(place.id());
    if (rows.added(place.id(), key)) {
      return;
    }
    if (rows.shows(place.id(), picture)) {
      throw new Refusal("directory.photos.twice");
    }
    int hung = rows.of(place.id()).size();
    if (hung >= PlacePhotos.MOST) {
      throw new Refusal("directory.photos.full", PlacePhotos.MOST);
    }
    rows.add(place.id(), hung + 1, picture, text, key);
    audit.record(actor, "directory.photoAdded", place.id().value());
  }

  @Transactional
  void describe(ThirdPlace place, UUID photo, String text, Actor actor) {
    requireEditor(place, actor);
    if (!rows.describe(place.id(), photo, text)) {
      throw new NotFound();
    }
    audit.record(actor, "directory.photoDescribed", place.id().value());
  }

  @Transactional
  void move(ThirdPlace place, UUID photo, Move where, Actor actor) {
    List<UUID> order = order(place, photo, actor);
    List<UUID> next = where.in(order, photo);
    if (!next.equals(order)) {
      rows.order(place.id(), next);
      audit.record(actor, "directory.photoMoved", place.id().value());
    }
  }

  @Transactional
  void takeDown(ThirdPlace place, UUID photo, Actor actor) {
    List<UUID> order = order(place, photo, actor);
    rows.remove(place.id(), photo);
    rows.order(place.id(), order.stream().filter(one -> !one.equals(photo)).toList());
    audit.record(actor, "directory.photoRemoved", place.id().value());
  }

  private List<UUID> order(ThirdPlace place, UUID photo, Actor actor) {
    requireEditor(place, actor);
    rows.lock(place.id());
    List<UUID> order = rows.of(place.id()).stream().map(Photo::id).toList();
    if (!order.contains(photo)) {
      throw new NotFound();
    }
    return order;
  }
}

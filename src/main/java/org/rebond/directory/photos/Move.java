package org.rebond.directory.photos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Where a photo goes in the order of its place. */
enum Move {
  FIRST,
  EARLIER,
  LATER;

  /** Whether it would change the place of the photo that stands there; 0 is the first. */
  public boolean useful(int at, int size) {
    return switch (this) {
      case FIRST -> at > 1;
      case EARLIER -> at > 0;
      case LATER -> at < size - 1;
    };
  }

  /** The new order; where it cannot go further it stays. */
  List<UUID> in(List<UUID> order, UUID photo) {
    List<UUID> moved = new ArrayList<>(order);
    int from = moved.indexOf(photo);
    if (from < 0) {
      return moved;
    }
    switch (this) {
      case FIRST -> Collections.rotate(moved.subList(0, from + 1), 1);
      case EARLIER -> Collections.swap(moved, from, Math.max(0, from - 1));
      case LATER -> Collections.swap(moved, from, Math.min(moved.size() - 1, from + 1));
    }
    return moved;
  }
}

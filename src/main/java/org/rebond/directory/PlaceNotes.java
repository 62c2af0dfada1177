package org.rebond.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rebond.organisations.OrganisationId;

/**
 * What features above know of a place and want said on its card: an offer, a partnership. Each
 * brings a bean; the directory knows none of them.
 */
public interface PlaceNotes {

  /**
   * One line of a card.
   *
   * @param key of the words, in the bundle of the feature that brings it
   * @param style of the tag: success, sun… or empty for a neutral one
   */
  record Note(String key, List<Object> arguments, String style) {
    public Note {
      arguments = List.copyOf(arguments);
    }
  }

  /** Notes by place, for all the places of a page at once; places without one are absent. */
  Map<OrganisationId, List<Note>> of(Collection<OrganisationId> places);
}

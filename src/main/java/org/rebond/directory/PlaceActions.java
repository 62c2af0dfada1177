package org.rebond.directory;

import java.util.List;
import org.rebond.organisations.Actor;

/**
 * What features above offer to do from a place's page: invite, write to its agency. Each brings a
 * bean; the directory knows none of them.
 */
public interface PlaceActions {

  /**
   * A link on the place's page.
   *
   * @param key of its words, in the bundle of the feature that brings it
   * @param order from 0 up, lower comes first
   */
  record Action(String key, String path, int order) {}

  /** Those that make sense for this person on this place. */
  List<Action> of(ThirdPlace place, Actor actor);
}

package org.rebond.directory;

import java.util.List;
import java.util.Optional;
import org.rebond.organisations.Actor;

/**
 * What features above offer to do with an agency, on its page or behind its door. Each brings a
 * bean; the directory knows none of them.
 */
public interface AgencyActions {

  /**
   * Those that make sense for this person.
   *
   * @param from the place that somebody looks for its agency from, where there is one
   */
  List<PlaceActions.Action> of(Agency agency, Optional<ThirdPlace> from, Actor actor);
}

package org.rebond.partnerships.contacts;

import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Words;

/**
 * What a feature adds beside the thread of a contact: a bean of this type, asked at each view, and
 * giving nothing where it has nothing to say to this person.
 */
public interface ContactPart {

  Optional<Panel> of(Contact contact, Actor actor);

  /**
   * One block.
   *
   * @param view template with a fragment {@code panel(model)}; the page brings the title
   * @param order lower comes first
   */
  record Panel(Words title, String view, Object model, int order) {}
}

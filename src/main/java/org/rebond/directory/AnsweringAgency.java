package org.rebond.directory;

import java.util.Optional;

/**
 * Which agency answers for a place: the nearest, unless the directorate of the territory wrote a
 * rule or an absence. Empty where no agency does.
 */
public interface AnsweringAgency {

  Optional<Agency> of(ThirdPlace place);
}

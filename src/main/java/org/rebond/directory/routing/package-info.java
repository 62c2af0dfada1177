/**
 * Who answers for a commune and a need: the nearest agency, unless the directorate of the territory
 * wrote a rule; who answers while one is absent; and where nobody would.
 */
@NullMarked
package org.rebond.directory.routing;

import org.jspecify.annotations.NullMarked;

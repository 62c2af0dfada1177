/**
 * Values every feature speaks: numbers of registers, places on the map, periods, money, refusals.
 * They check themselves when they are made and depend on nothing, not even on Spring. Whatever
 * needs a database, a clock of its own or a page belongs to a feature.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rebond.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Values that every module speaks in: they check themselves when made and know nothing of Spring,
 * the web or the database. Nothing here belongs to one feature. A name found here means the same
 * everywhere.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rebond.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

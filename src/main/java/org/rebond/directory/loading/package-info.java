/**
 * How the tables in the jar become third places, agencies and directorates: by stable keys,
 * changing nothing when nothing changed, leaving alone what people edited, and saying which lines
 * it refused.
 */
@NullMarked
package org.rebond.directory.loading;

import org.jspecify.annotations.NullMarked;

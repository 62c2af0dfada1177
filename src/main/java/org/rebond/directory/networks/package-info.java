/** Networks of third places: their public page, and the places that say they are part of one. */
@NullMarked
package org.rebond.directory.networks;

import org.jspecify.annotations.NullMarked;

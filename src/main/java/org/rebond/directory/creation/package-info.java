/** For the administrator: an agency, a directorate or a network that no source lists yet. */
@NullMarked
package org.rebond.directory.creation;

import org.jspecify.annotations.NullMarked;

/** The home page: where, for what, how far; a list and a map of what answers. */
@NullMarked
package org.rebond.directory.find;

import org.jspecify.annotations.NullMarked;

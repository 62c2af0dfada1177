/**
 * Photos of a place: sent by its team, drawn anew so that nothing is kept but what one sees,
 * described for those who do not see them, and put in order. At most six.
 */
@NullMarked
package org.rebond.directory.photos;

import org.jspecify.annotations.NullMarked;

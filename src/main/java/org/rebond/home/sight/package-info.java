/** The page "who can see what", made of what routes declare. */
@NullMarked
package org.rebond.home.sight;

import org.jspecify.annotations.NullMarked;

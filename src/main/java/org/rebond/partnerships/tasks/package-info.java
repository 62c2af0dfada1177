/** What partners decided to do: which side, by when, and whether it is done. */
@NullMarked
package org.rebond.partnerships.tasks;

import org.jspecify.annotations.NullMarked;

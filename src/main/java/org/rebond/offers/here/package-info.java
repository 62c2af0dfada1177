/** The page a counsellor opens on a phone: a need, three places open this week, and what to say. */
@NullMarked
package org.rebond.offers.here;

import org.jspecify.annotations.NullMarked;

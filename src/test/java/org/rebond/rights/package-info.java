/** Who may do what, walked over every route, and what an attacker would try on each. */
@NullMarked
package org.rebond.rights;

import org.jspecify.annotations.NullMarked;

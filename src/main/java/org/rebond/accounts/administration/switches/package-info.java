/** For the administrator: what can be closed for a while. */
@NullMarked
package org.rebond.accounts.administration.switches;

import org.jspecify.annotations.NullMarked;

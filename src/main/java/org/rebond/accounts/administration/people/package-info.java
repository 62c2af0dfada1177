/** For the administrator: who has an account, ending sessions, and sharing the administration. */
@NullMarked
package org.rebond.accounts.administration.people;

import org.jspecify.annotations.NullMarked;

/** For the administrator: every organisation, and how it is renamed, closed or merged. */
@NullMarked
package org.rebond.accounts.administration.organisations;

import org.jspecify.annotations.NullMarked;

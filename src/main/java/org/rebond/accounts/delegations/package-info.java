/**
 * Delegations: somebody lends the direction or the signature to a colleague, from one day to
 * another. Roles are read with them; nothing else in the house knows that a role is lent, except a
 * signature, which says so.
 */
@NullMarked
package org.rebond.accounts.delegations;

import org.jspecify.annotations.NullMarked;

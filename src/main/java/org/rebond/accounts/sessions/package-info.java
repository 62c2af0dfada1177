/**
 * "Mes connexions": where a person is signed in, and the means to end it there. Sessions stand in
 * the database, so that one that is ended is over at once on every node.
 */
@NullMarked
package org.rebond.accounts.sessions;

import org.jspecify.annotations.NullMarked;

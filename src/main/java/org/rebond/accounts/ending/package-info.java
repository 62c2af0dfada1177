/**
 * How an organisation ends: it closes, or another one takes over. Nothing moves and nothing is
 * deleted; its team reads on, or its successor's team inherits its rights. Both can be undone.
 */
@NullMarked
package org.rebond.accounts.ending;

import org.jspecify.annotations.NullMarked;

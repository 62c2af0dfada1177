/**
 * The rights of somebody without an account: an address is typed, a link goes there, and behind it
 * stands what is kept of that address.
 */
@NullMarked
package org.rebond.accounts.correspondents;

import org.jspecify.annotations.NullMarked;

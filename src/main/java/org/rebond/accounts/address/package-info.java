/**
 * Another address for the same account: proven by a code sent there, told to the former one, which
 * can stop it for a week.
 */
@NullMarked
package org.rebond.accounts.address;

import org.jspecify.annotations.NullMarked;

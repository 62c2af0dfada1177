/**
 * The audit trail as people read it: all of it for the instance's administrators, and for the
 * managers of an organisation what was done to its team and its page.
 */
@NullMarked
package org.rebond.accounts.journal;

import org.jspecify.annotations.NullMarked;

/** The administrator's console: one page that leads to those that features bring. */
@NullMarked
package org.rebond.accounts.administration;

import org.jspecify.annotations.NullMarked;

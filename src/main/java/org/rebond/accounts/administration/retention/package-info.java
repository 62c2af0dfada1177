/** The administrator's page on what is kept how long, and what the next night will erase. */
@NullMarked
package org.rebond.accounts.administration.retention;

import org.jspecify.annotations.NullMarked;

/** Rules of agreements: their one table, their signatures, their numbers, their pages. */
@NullMarked
package org.rebond.agreements;

import org.jspecify.annotations.NullMarked;

/** For the administrator: the letters that did not leave yet, and what to do with each. */
@NullMarked
package org.rebond.accounts.administration.letters;

import org.jspecify.annotations.NullMarked;

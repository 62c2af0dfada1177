/** The page on privacy: what is kept of whom and why, from the register that the modules write. */
@NullMarked
package org.rebond.home.privacy;

import org.jspecify.annotations.NullMarked;

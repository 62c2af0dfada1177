/** Ours and its limit, alternately, in one run: figures that mean something on a shared machine. */
@NullMarked
package org.rebond.bench;

import org.jspecify.annotations.NullMarked;

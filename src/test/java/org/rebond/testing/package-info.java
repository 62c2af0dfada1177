/** What every test stands on: one application on a real PostgreSQL, a clock that can be moved. */
@NullMarked
package org.rebond.testing;

import org.jspecify.annotations.NullMarked;

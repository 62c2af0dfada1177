/** How an encounter was, as each side says once, for both to read. */
@NullMarked
package org.rebond.partnerships.feedback;

import org.jspecify.annotations.NullMarked;

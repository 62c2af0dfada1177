/** The minutes of an encounter as a paper: what was said and decided, and who does what by when. */
@NullMarked
package org.rebond.partnerships.records;

import org.jspecify.annotations.NullMarked;

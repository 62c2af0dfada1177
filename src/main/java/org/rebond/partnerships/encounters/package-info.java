/**
 * Meetings of partners: planned with a time and an aim, put into calendars, and minuted by either
 * side without one text overwriting the other.
 */
@NamedInterface("encounters")
@NullMarked
package org.rebond.partnerships.encounters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * How alive a relation is, computed from what both sides can see themselves (meetings, exchanges,
 * agreements, offers), said with its reasons; and a nudge to one person a side before it fades.
 */
@NullMarked
package org.rebond.partnerships.vitality;

import org.jspecify.annotations.NullMarked;

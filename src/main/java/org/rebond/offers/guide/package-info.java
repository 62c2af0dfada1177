/**
 * « Qui propose quoi »: the guide of all open offers of one or both sides, one sheet for the wall.
 */
@NullMarked
package org.rebond.offers.guide;

import org.jspecify.annotations.NullMarked;

/**
 * The help of a directorate on a request that stays unanswered: asked by the place and by nobody
 * else, told to the agency first, stated to everybody, and taken back with one button.
 */
@NullMarked
package org.rebond.partnerships.helping;

import org.jspecify.annotations.NullMarked;

/**
 * The first contact between a place and an agency: a message, a thread that needs no account on the
 * other side, and an answer that opens the partnership.
 */
@NullMarked
package org.rebond.partnerships.contacts;

import org.jspecify.annotations.NullMarked;

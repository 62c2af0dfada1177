/**
 * A date that suits both sides: one proposes some, each says what it thinks of them, and whoever
 * proposed picks one, which becomes an encounter.
 */
@NullMarked
package org.rebond.partnerships.polls;

import org.jspecify.annotations.NullMarked;

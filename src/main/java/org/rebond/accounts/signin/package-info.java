/**
 * Signing in by a message that holds a link and a code, and confirming later, by a code, that it is
 * still the same person. The link works at once in the browser that asked; elsewhere the code of
 * the same message is asked for. A visit to a link changes nothing.
 */
@NullMarked
package org.rebond.accounts.signin;

import org.jspecify.annotations.NullMarked;

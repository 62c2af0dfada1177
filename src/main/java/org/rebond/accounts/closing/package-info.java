/**
 * The end of an account: asked by its holder and undone within two weeks, or unused for three
 * years. What every module keeps of the person goes with it.
 */
@NullMarked
package org.rebond.accounts.closing;

import org.jspecify.annotations.NullMarked;

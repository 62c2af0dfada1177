/**
 * What a signature asks beyond a link: a code sent to the address of the signatory. The code lives
 * ten minutes and five tries, and only its hash is kept. The rest of signing is the agreement's.
 */
@NullMarked
package org.rebond.agreements.signature;

import org.jspecify.annotations.NullMarked;

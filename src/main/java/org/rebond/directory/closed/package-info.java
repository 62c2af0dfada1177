/** What is at the address of an organisation that closed: whoever took over, or a kind 410. */
@NullMarked
package org.rebond.directory.closed;

import org.jspecify.annotations.NullMarked;

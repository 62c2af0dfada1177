/** The demonstration's mail server, whose box is a page. */
@NullMarked
package org.rebond.demo.mailbox;

import org.jspecify.annotations.NullMarked;

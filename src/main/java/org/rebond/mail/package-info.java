/**
 * Sends the letters of every feature by SMTP, after the transaction that asked for them and never
 * without it. A letter waits in the outbox with its words and is erased from it once the server has
 * taken it, so that only the fact of a sending stays. The words belong to the feature that posts.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui"})
@NullMarked
package org.rebond.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

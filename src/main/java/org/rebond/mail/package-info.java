/**
 * Messages to people, always through SMTP. A message is stored in the transaction of the deed that
 * causes it and sent after it, so that what was undone is never told and what was done always is.
 * Its words are in the bundle of the feature that posts it, and it is deleted once the server took
 * it.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui"})
@Processing(
    key = "mail",
    basis = Processing.LegalBasis.LEGITIMATE_INTEREST,
    concerned = {Processing.Concerned.MEMBERS, Processing.Concerned.CORRESPONDENTS})
@NullMarked
package org.rebond.mail;

import org.jspecify.annotations.NullMarked;
import org.rebond.shared.Processing;
import org.springframework.modulith.ApplicationModule;

/**
 * Who is who, and who may: the organisations that meet here, the roles a person may hold in one,
 * and the actor of a request. Every aggregate's rule is asked with an {@link
 * org.rebond.organisations.Actor}; every route says its audience with {@link
 * org.rebond.organisations.Access}. What an organisation does is told by the modules above.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "geography", "ui"})
@NullMarked
package org.rebond.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

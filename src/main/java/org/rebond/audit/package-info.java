/**
 * What was done, by which side, to what: lines that the application can add and never change. A
 * line says a role and an organisation, never a name; a scan of a badge writes none. Features
 * record through {@link org.rebond.audit.AuditTrail} inside their own transaction.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "organisations"})
@Processing(
    key = "audit",
    basis = Processing.LegalBasis.LEGITIMATE_INTEREST,
    concerned = {Processing.Concerned.MEMBERS, Processing.Concerned.CORRESPONDENTS})
@NullMarked
package org.rebond.audit;

import org.jspecify.annotations.NullMarked;
import org.rebond.shared.Processing;
import org.springframework.modulith.ApplicationModule;

/**
 * What runs underneath every feature: the embedded PostgreSQL and its two roles, migrations found
 * by scanning, the clock, sealed secrets, limits and jobs. It knows no feature, and any feature may
 * stand on it. Production replaces its database and key by configuration, never by code.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@Processing(
    key = "platform",
    basis = Processing.LegalBasis.LEGITIMATE_INTEREST,
    concerned = {Processing.Concerned.MEMBERS, Processing.Concerned.CORRESPONDENTS})
@NullMarked
package org.rebond.platform;

import org.jspecify.annotations.NullMarked;
import org.rebond.shared.Processing;
import org.springframework.modulith.ApplicationModule;

/**
 * Entry badges: anonymous bearer passes that an agency or a place hands out and a place welcomes. A
 * badge is a signed token printed as a QR and as a typed code; it is spent once in a ledger that
 * holds no time, and counted in a table that holds no serial. Nothing here says who bears a badge
 * or when that person came.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "accounts",
      "ui",
      "organisations",
      "audit",
      "directory",
      "documents",
      "partnerships"
    })
@Processing(
    key = "badges",
    basis = Processing.LegalBasis.LEGITIMATE_INTEREST,
    concerned = Processing.Concerned.BEARERS)
@NullMarked
package org.rebond.badges;

import org.jspecify.annotations.NullMarked;
import org.rebond.shared.Processing;
import org.springframework.modulith.ApplicationModule;

/**
 * The report of a partnership: one page that both sides read the same, of closed quarters only.
 * When a quarter closes, 31 days after its end, what came of it is written once and never revised;
 * a count below eleven is not even written. What may be said is decided by plain functions, in
 * {@link org.rebond.impact.Disclosure}.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "ui",
      "organisations",
      "accounts",
      "partnerships",
      "agreements",
      "badges"
    })
@NullMarked
package org.rebond.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

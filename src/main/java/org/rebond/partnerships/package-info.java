/**
 * Who works together: partnerships between places, agencies and directorates, the first contact
 * that opens one, and the encounters that keep it alive. The space of a partnership shows what the
 * modules above bring to it through {@link org.rebond.partnerships.PartnershipSection}, and nothing
 * else. Somebody who answered by a personal link is a correspondent of one partnership, never a
 * member of an organisation.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "geography",
      "ui",
      "organisations",
      "mail",
      "audit",
      "documents",
      "accounts",
      "notifications",
      "directory",
      "offers"
    })
@Processing(
    key = "partnerships",
    basis = Processing.LegalBasis.LEGITIMATE_INTEREST,
    concerned = Processing.Concerned.CORRESPONDENTS)
@NullMarked
package org.rebond.partnerships;

import org.jspecify.annotations.NullMarked;
import org.rebond.shared.Processing;
import org.springframework.modulith.ApplicationModule;

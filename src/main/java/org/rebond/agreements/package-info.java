/**
 * What the sides of a partnership promise each other in writing: drafted from six answers, signed
 * by both, in force between two dates. Every change of state goes through one table, {@link
 * org.rebond.agreements.Transition}, and leaves one line of history in the same transaction. Other
 * modules ask {@link org.rebond.agreements.Agreements} what is in force, and hear of {@link
 * org.rebond.agreements.AgreementSigned}.
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
      "offers",
      "partnerships"
    })
@Processing(
    key = "agreements",
    basis = Processing.LegalBasis.CONTRACT,
    concerned = Processing.Concerned.SIGNATORIES)
@NullMarked
package org.rebond.agreements;

import org.jspecify.annotations.NullMarked;
import org.rebond.shared.Processing;
import org.springframework.modulith.ApplicationModule;

/**
 * Who is there: third places, agencies and directorates of the employment service, what each does,
 * where it stands and how sure we are of it. A place is found by commune and need, on a list and a
 * map that share one address; its team can begin alone, before any agency answers. From any commune
 * it says whom to speak to, why, and with which words.
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
      "accounts"
    })
@Processing(
    key = "directory",
    basis = Processing.LegalBasis.CONSENT,
    concerned = Processing.Concerned.PHOTOGRAPHED)
@NullMarked
package org.rebond.directory;

import org.jspecify.annotations.NullMarked;
import org.rebond.shared.Processing;
import org.springframework.modulith.ApplicationModule;

/**
 * What is new for a person, told as they chose: at once by mail, once a day, once a week, or only
 * in their inbox here. Other modules say what happened and to which team; who reads it when, and
 * how to stop it, is decided here. A line keeps keys and ids, never a word that somebody typed.
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
      "accounts",
      "directory"
    })
@Processing(
    key = "notifications",
    basis = Processing.LegalBasis.LEGITIMATE_INTEREST,
    concerned = {Processing.Concerned.MEMBERS, Processing.Concerned.CORRESPONDENTS})
@NullMarked
package org.rebond.notifications;

import org.jspecify.annotations.NullMarked;
import org.rebond.shared.Processing;
import org.springframework.modulith.ApplicationModule;

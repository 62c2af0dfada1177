/**
 * The demonstration: a mail server whose box is a page, people to become in one click, invented
 * organisations with their stories. It is on only with the embedded database and on loopback, and
 * nothing else knows of it. Everything it shows is made through the features' own doors.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "geography",
      "ui",
      "organisations",
      "mail",
      "accounts",
      "directory",
      "offers",
      "partnerships",
      "partnerships::diagnosis",
      "partnerships::encounters",
      "partnerships::words",
      "agreements",
      "badges",
      "impact"
    })
@NullMarked
package org.rebond.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

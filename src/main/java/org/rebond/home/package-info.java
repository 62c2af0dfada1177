/**
 * Pages that cross the features: what waits for someone today, help and legal notices. It decides
 * nothing and stores nothing: it asks the features and puts their answers side by side. What
 * belongs to one feature alone stays there.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "ui", "organisations", "accounts", "partnerships"})
@NullMarked
package org.rebond.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

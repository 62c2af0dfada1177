/**
 * Offers of service: what a third place or an agency opens to job seekers or to the other team, by
 * theme and by aim, archived rather than deleted. From them come the page a counsellor opens on a
 * phone, a need and three places open this week, and « Qui propose quoi », the guide pinned on both
 * walls. All of it is public; each side writes its own.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "geography",
      "ui",
      "organisations",
      "audit",
      "documents",
      "accounts",
      "directory"
    })
@NullMarked
package org.rebond.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

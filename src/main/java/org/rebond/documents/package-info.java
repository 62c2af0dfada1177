/**
 * Makes the papers of every feature and keeps those that were given a meaning: accessible archival
 * PDF from a page template, stored once with its SHA-256. A paper is set from a view of the feature
 * that knows its words; this module knows none but the frame around it. What is stored is never
 * changed, and is verified each time it is read.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui"})
@NullMarked
package org.rebond.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

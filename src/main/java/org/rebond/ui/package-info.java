/**
 * What every page shares: the frame, the components, the words of the interface and its errors. It
 * only presents: no table, no rule of the domain, nothing about who may do what. A feature keeps
 * its own pages and words in its own folder and finds here how to say a date or show a mistake.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.rebond.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

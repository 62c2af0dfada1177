/**
 * The official geography: communes, departments, regions, their codes and positions. It loads
 * itself from tables in the jar when their content changed, and reports what it could not read.
 * Other features ask it which commune someone meant, by name, postal code or INSEE code.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package org.rebond.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

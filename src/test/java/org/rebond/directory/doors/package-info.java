@NullMarked
package org.rebond.directory.doors;

import org.jspecify.annotations.NullMarked;

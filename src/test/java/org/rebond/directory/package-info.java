@NullMarked
package org.rebond.directory;

import org.jspecify.annotations.NullMarked;

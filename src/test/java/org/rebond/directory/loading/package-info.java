@NullMarked
package org.rebond.directory.loading;

import org.jspecify.annotations.NullMarked;

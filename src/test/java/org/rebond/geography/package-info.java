@NullMarked
package org.rebond.geography;

import org.jspecify.annotations.NullMarked;

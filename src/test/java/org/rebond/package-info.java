@NullMarked
package org.rebond;

import org.jspecify.annotations.NullMarked;

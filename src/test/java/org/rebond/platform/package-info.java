@NullMarked
package org.rebond.platform;

import org.jspecify.annotations.NullMarked;

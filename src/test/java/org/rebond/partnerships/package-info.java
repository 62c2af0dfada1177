@NullMarked
package org.rebond.partnerships;

import org.jspecify.annotations.NullMarked;

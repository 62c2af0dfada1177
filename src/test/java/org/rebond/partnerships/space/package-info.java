@NullMarked
package org.rebond.partnerships.space;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.rebond.partnerships.encounters;

import org.jspecify.annotations.NullMarked;

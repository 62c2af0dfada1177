/** The pages of partnerships: mine, and one of them with all that the modules bring to it. */
@NullMarked
package org.rebond.partnerships.space;

import org.jspecify.annotations.NullMarked;

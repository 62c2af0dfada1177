/** Words, contrasts, components and errors of every page. */
@NullMarked
package org.rebond.ui;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.rebond.directory.find;

import org.jspecify.annotations.NullMarked;

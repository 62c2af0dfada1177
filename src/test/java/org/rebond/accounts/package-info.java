@NullMarked
package org.rebond.accounts;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.rebond.documents;

import org.jspecify.annotations.NullMarked;

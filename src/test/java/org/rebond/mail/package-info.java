@NullMarked
package org.rebond.mail;

import org.jspecify.annotations.NullMarked;

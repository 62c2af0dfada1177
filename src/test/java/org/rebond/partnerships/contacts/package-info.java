@NullMarked
package org.rebond.partnerships.contacts;

import org.jspecify.annotations.NullMarked;

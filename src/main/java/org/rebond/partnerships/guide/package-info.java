/**
 * « Qui propose quoi » in the space of a partnership: the offers of all its members, on one sheet.
 */
@NullMarked
package org.rebond.partnerships.guide;

import org.jspecify.annotations.NullMarked;

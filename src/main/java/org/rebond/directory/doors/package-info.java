/**
 * À qui s'adresser ? Three doors from any commune, each with why, how, a letter and a phone script.
 */
@NullMarked
package org.rebond.directory.doors;

import org.jspecify.annotations.NullMarked;

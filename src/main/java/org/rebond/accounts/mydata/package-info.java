/**
 * "Mes données": what the instance keeps of a person, shown and given as a file, kind by kind, from
 * what every module says of itself.
 */
@NullMarked
package org.rebond.accounts.mydata;

import org.jspecify.annotations.NullMarked;

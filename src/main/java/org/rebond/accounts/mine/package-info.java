/**
 * "Mon compte": the page where a person finds what the instance knows of them, put together from
 * the sections that features bring.
 */
@NullMarked
package org.rebond.accounts.mine;

import org.jspecify.annotations.NullMarked;

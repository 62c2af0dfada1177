/**
 * How much one network may ask of the server in a minute, by what it asks for: pages, searches,
 * papers, changes, what a desk sends. It keeps one visitor from taking the server from all others;
 * guessing is held elsewhere, by limits that all nodes share.
 */
@NullMarked
package org.rebond.accounts.rates;

import org.jspecify.annotations.NullMarked;

/** For the administrator: what runs by itself, when it last did, and how it went. */
@NullMarked
package org.rebond.accounts.administration.jobs;

import org.jspecify.annotations.NullMarked;

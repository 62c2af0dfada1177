/**
 * Teams: who belongs to an organisation, with which roles, how people come in and how they leave. A
 * team is changed by its managers; it is never left without one.
 */
@NullMarked
package org.rebond.accounts.teams;

import org.jspecify.annotations.NullMarked;

/**
 * What happens to a first contact that nobody answers: a few gentle reminders in business days,
 * each once, at office hours of whoever reads it, which one link stops.
 */
@NullMarked
package org.rebond.partnerships.reminders;

import org.jspecify.annotations.NullMarked;

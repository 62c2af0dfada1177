package org.rebond.accounts.sessions;

import java.time.Instant;
import org.rebond.accounts.Device;

/**
 * One place where a person is signed in.
 *
 * @param handle names it on a page; the session's own id is a secret and is not in it
 * @param here whether it is the one that looks
 */
public record Connection(String handle, Device device, Instant since, Instant used, boolean here) {}

package org.rebond.accounts;

import java.util.UUID;

/** A link sent to one address for one purpose on one subject; its secret is not in it. */
public record PersonalLink(UUID id, String purpose, UUID subject, EmailAddress email) {}

package org.rebond.organisations;

/** An organisation closed for good, without a successor: what only it could run stops with it. */
public record OrganisationClosed(OrganisationId id) {}

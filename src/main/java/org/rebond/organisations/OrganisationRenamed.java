package org.rebond.organisations;

/** An administrator gave an organisation another name, which no later load takes back. */
public record OrganisationRenamed(OrganisationId id, String name) {}

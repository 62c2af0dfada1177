package org.rebond.accounts;

import java.util.UUID;
import org.rebond.organisations.OrganisationId;

/** Somebody asked to join a team that has managers, who are to be told. */
public record TeamAskedFor(UUID request, OrganisationId team) {}

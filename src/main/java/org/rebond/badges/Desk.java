package org.rebond.badges;

import java.util.UUID;
import org.rebond.organisations.OrganisationId;

/**
 * A device at a place's door; it holds a credential and no account.
 *
 * @param service what its visits are counted under, "accueil" unless the place chose another
 */
public record Desk(UUID id, OrganisationId place, String label, String service) {}

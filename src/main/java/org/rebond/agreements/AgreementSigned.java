package org.rebond.agreements;

import org.rebond.partnerships.PartnershipId;

/** The last signature was given: the agreement will be in force from its first day. */
public record AgreementSigned(AgreementId agreement, PartnershipId partnership) {}

package org.rebond.agreements;

/**
 * A line of history.
 *
 * @param version of the agreement after it: one line a version, none missing
 * @param note the reason given, or what a change voided; may be empty
 */
record Step(
    Transition transition,
    AgreementState from,
    AgreementState to,
    By by,
    int version,
    String note) {}

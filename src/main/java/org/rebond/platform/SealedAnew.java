package org.rebond.platform;

/**
 * Some values of a table were sealed under the master key of now, in the transaction that tells it.
 */
public record SealedAnew(String table, int values) {}

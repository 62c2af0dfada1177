package org.rebond.geography;

/** A region; overseas collectivities, which belong to none, stand as their own. */
public record Region(String code, String name) {}

package org.rebond.geography;

/** A department or overseas collectivity, by INSEE's code: 01, 2A, 974. */
public record Department(String code, String name) {}

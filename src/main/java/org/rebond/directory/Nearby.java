package org.rebond.directory;

/** Something, and how far it is as the crow flies. */
public record Nearby<T>(T what, double metres) {}

package org.rebond.documents;

/**
 * What was made of a file that somebody sent, in two sizes.
 *
 * @param large at most 1 600 pixels a side
 * @param small at most 480
 */
public record CleanPicture(Picture large, Picture small) {}

/**
 * Words first: an hour in which each side writes what it means by a dozen words, before it reads
 * what the other means by them.
 */
@NamedInterface("words")
@NullMarked
package org.rebond.partnerships.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * The shared diagnosis: each side says what the territory needs, what it does and what it could do,
 * unseen by the other until both are ready; then both read it together, agree or discuss, and keep
 * axes of cooperation, which agreements read later.
 */
@NamedInterface("diagnosis")
@NullMarked
package org.rebond.partnerships.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

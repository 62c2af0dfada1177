/**
 * What a directorate sees of the agencies it covers: who has a team here, with which places they
 * work, what is in force and until when. Not what they write to each other.
 */
@NullMarked
package org.rebond.agreements.territory;

import org.jspecify.annotations.NullMarked;

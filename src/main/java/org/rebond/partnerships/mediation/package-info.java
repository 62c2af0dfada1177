/**
 * "Ça coince": a mediator whom both sides accept, an organisation and never a person, that reads
 * the space for two months; everybody sees it stated, and either side ends it.
 */
@NullMarked
package org.rebond.partnerships.mediation;

import org.jspecify.annotations.NullMarked;

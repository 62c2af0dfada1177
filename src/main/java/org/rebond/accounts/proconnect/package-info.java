/**
 * Signing in with ProConnect, the federation of identities of French public services and companies
 * (OpenID Connect), where an operator configured it: beside the e-mailed link, never instead of it.
 * Without a configuration nothing of it answers.
 */
@NullMarked
package org.rebond.accounts.proconnect;

import org.jspecify.annotations.NullMarked;

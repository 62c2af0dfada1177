/**
 * Who is behind a request: accounts and their memberships, sessions opened by an e-mailed link, and
 * personal links for people without an account. It turns a request into an {@link
 * org.rebond.organisations.Actor} and lets no route answer that does not say who may call it.
 * Features bring their own kinds of link as {@link org.rebond.accounts.LinkPurpose} beans.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "platform", "ui", "organisations", "mail", "audit"})
@Processing(
    key = "accounts",
    basis = Processing.LegalBasis.LEGITIMATE_INTEREST,
    concerned = {Processing.Concerned.MEMBERS, Processing.Concerned.CORRESPONDENTS})
@NullMarked
package org.rebond.accounts;

import org.jspecify.annotations.NullMarked;
import org.rebond.shared.Processing;
import org.springframework.modulith.ApplicationModule;

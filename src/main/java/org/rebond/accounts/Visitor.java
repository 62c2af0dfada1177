package org.rebond.accounts;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.Actor.HeldLink;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * What a session remembers: an account, the links opened in this browser, or both. Roles are not in
 * it: they are read at each request, so that what was taken away is gone at once.
 */
final class Visitor extends AbstractAuthenticationToken {

  private final @Nullable UUID account;
  private final HashSet<HeldLink> links;

  Visitor(@Nullable UUID account, Set<HeldLink> links) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.account = account;
    this.links = new HashSet<>(links);
    setAuthenticated(true);
  }

  @Nullable UUID account() {
    return account;
  }

  Set<HeldLink> links() {
    return links;
  }

  Visitor with(HeldLink link) {
    Set<HeldLink> more = new HashSet<>(links);
    more.removeIf(
        held -> held.purpose().equals(link.purpose()) && held.subject().equals(link.subject()));
    more.add(link);
    return new Visitor(account, more);
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Object getPrincipal() {
    return account == null ? "link" : account.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

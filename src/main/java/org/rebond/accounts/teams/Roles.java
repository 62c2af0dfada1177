package org.rebond.accounts.teams;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rebond.organisations.Role;

/** Sets of roles as pages and forms write them. */
final class Roles {

  private Roles() {}

  static Optional<Role> named(String typed) {
    return Stream.of(Role.values()).filter(role -> role.name().equals(typed)).findFirst();
  }

  /** What a form sent; a name that is no role is left out. */
  static Set<Role> named(Collection<String> typed) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    typed.forEach(name -> named(name).ifPresent(roles::add));
    return roles;
  }

  static List<Role> sorted(Set<Role> roles) {
    return roles.stream().sorted().toList();
  }

  /** What runs most; signing is a charge apart, and does not count here. */
  static Role highest(Set<Role> roles) {
    return Stream.of(Role.ADMINISTRATOR, Role.MANAGER, Role.FACILITATOR)
        .filter(roles::contains)
        .findFirst()
        .orElse(Role.READER);
  }
}

package org.rebond.accounts.teams;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rebond.accounts.Memberships.Member;
import org.rebond.organisations.Role;

/**
 * A team as the address of its page asks for it.
 *
 * @param page counted from 1
 */
record MemberList(List<Member> found, int page, Sort sort) {

  static final int PAGE = 25;

  /** In which order; the name in addresses is French. */
  enum Sort {
    ADRESSE,
    ROLE;

    static Sort named(String typed) {
      return Stream.of(values())
          .filter(sort -> sort.address().equals(typed))
          .findFirst()
          .orElse(ADRESSE);
    }

    public String address() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Comparator<Member> order() {
      return switch (this) {
        case ADRESSE -> Comparator.comparing(Member::email);
        case ROLE ->
            Comparator.<Member, Role>comparing(member -> Roles.highest(member.roles()))
                .reversed()
                .thenComparing(Member::email);
      };
    }
  }

  /** Those whose address holds what was typed and who have this role, if one is asked. */
  static MemberList of(
      List<Member> all, String typed, Optional<Role> role, Sort sort, int askedPage) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    List<Member> found =
        all.stream()
            .filter(member -> member.email().contains(part))
            .filter(member -> role.isEmpty() || member.roles().contains(role.get()))
            .sorted(sort.order())
            .toList();
    return new MemberList(found, Math.clamp(askedPage, 1, pages(found)), sort);
  }

  public List<Member> lines() {
    return found.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
  }

  public int pages() {
    return pages(found);
  }

  private static int pages(List<Member> found) {
    return Math.max(1, Math.ceilDiv(found.size(), PAGE));
  }
}

package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BadgeTokenPropertyTests {

  private static final byte[] SECRET =
      GoldenVectors.hex(GoldenVectors.accepted().getFirst().secret());

  @Property(tries = 500)
  void whatIsWrittenIsReadBack(@ForAll("badges") EntryBadge badge) throws MalformedBadge {
    var key = new BadgeSigningKey(badge.kid(), SECRET);
    BadgeToken token = key.sign(badge);
    assertThat(token.bytes()).hasSize(BadgeToken.LENGTH);
    assertThat(token.text()).hasSize(BadgeToken.TEXT_LENGTH);
    assertThat(BadgeToken.read(token.bytes())).isEqualTo(token);
    assertThat(BadgeToken.read(token.text()).badge()).isEqualTo(badge);
    assertThat(key.verifyingKey().signed(token)).isTrue();
    assertThat(TypedCode.read(badge.typedCode().text()).serial()).isEqualTo(badge.serial());
  }

  @Property(tries = 500)
  void aMutatedTokenIsNeverAccepted(
      @ForAll("badges") EntryBadge badge,
      @ForAll @Size(min = 1, max = 80) byte[] noise,
      @ForAll @IntRange(min = 0, max = 79) int from) {
    var key = new BadgeSigningKey(badge.kid(), SECRET);
    byte[] token = key.sign(badge).bytes();
    byte[] mutated = token.clone();
    for (int i = 0; i < noise.length && from + i < mutated.length; i++) {
      mutated[from + i] ^= noise[i];
    }
    if (!Arrays.equals(token, mutated)) {
      assertThat(BadgeTokenTests.accepted(key.verifyingKey(), mutated)).isFalse();
    }
  }

  @Property(tries = 500)
  void randomBytesAreNeverAcceptedAndNeverBreakTheReader(@ForAll @Size(max = 100) byte[] bytes) {
    var key = new BadgeSigningKey(bytes.length > 1 ? bytes[1] & 0xFF : 0, SECRET);
    assertThat(BadgeTokenTests.accepted(key.verifyingKey(), bytes)).isFalse();
  }

  @Provide
  Arbitrary<EntryBadge> badges() {
    return Combinators.combine(
            policies(),
            Arbitraries.integers().between(0, 255),
            Arbitraries.integers().between(1, 0xFFFF),
            Arbitraries.integers().between(0, 0xFF_FFFF),
            Arbitraries.integers().between(0, 0xFFFF),
            Arbitraries.longs().between(0, TypedCode.LAST_SERIAL))
        .as(
            (policy, kid, audience, batch, day, serial) ->
                new EntryBadge(
                    policy, kid, audience, batch, EntryBadge.FIRST_DAY.plusDays(day), serial));
  }

  private static Arbitrary<BadgePolicy> policies() {
    return Arbitraries.oneOf(
        Arbitraries.just(new BadgePolicy.SingleUse()),
        Arbitraries.integers().between(2, 62).map(BadgePolicy.Uses::new),
        Arbitraries.integers().between(1, 6).map(BadgePolicy.WeeklyUses::new),
        Arbitraries.just(new BadgePolicy.Welcome()));
  }
}

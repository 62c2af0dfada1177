package org.rebond.badges;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.rebond.badges.MalformedBadge.Flaw;

/**
 * What one badge says, before its signature: 16 bytes in big-endian order (docs/decisions/0010).
 *
 * @param kid the instance's signing key, 0 to 255
 * @param audience the acceptance scope, 1 to 65 535
 * @param batch 0 to 16 777 215
 * @param notAfter last day, inclusive, in Europe/Paris; 2020-01-01 to 2199-06-06
 * @param serial 50 random bits
 */
public record EntryBadge(
    BadgePolicy policy, int kid, int audience, int batch, LocalDate notAfter, long serial) {

  static final int LENGTH = 16;
  static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  static final int VERSION = 1;

  public EntryBadge {
    within(kid, 0, 0xFF);
    within(audience, 1, 0xFFFF);
    within(batch, 0, 0xFF_FFFF);
    within(ChronoUnit.DAYS.between(FIRST_DAY, notAfter), 0, 0xFFFF);
    within(serial, 0, TypedCode.LAST_SERIAL);
  }

  byte[] bytes() {
    return ByteBuffer.allocate(LENGTH)
        .put((byte) (VERSION << 4 | policy.code()))
        .put((byte) kid)
        .putShort((short) audience)
        .put((byte) (batch >> 16))
        .putShort((short) batch)
        .putShort((short) ChronoUnit.DAYS.between(FIRST_DAY, notAfter))
        .put((byte) (serial >> 42))
        .putShort((short) (serial >> 26))
        .putInt((int) (serial << 6) | policy.n())
        .array();
  }

  /** Reads the first 16 bytes and nothing else of {@code bytes}. */
  static EntryBadge read(byte[] bytes) throws MalformedBadge {
    var in = ByteBuffer.wrap(bytes, 0, LENGTH);
    int first = in.get() & 0xFF;
    if (first >> 4 != VERSION) {
      throw new MalformedBadge(Flaw.VERSION);
    }
    int kid = in.get() & 0xFF;
    int audience = in.getShort() & 0xFFFF;
    if (audience == 0) {
      throw new MalformedBadge(Flaw.AUDIENCE);
    }
    int batch = (Byte.toUnsignedInt(in.get()) << 16) + Short.toUnsignedInt(in.getShort());
    LocalDate notAfter = FIRST_DAY.plusDays(Short.toUnsignedInt(in.getShort()));
    long last = in.getLong(EntryBadge.LENGTH - Long.BYTES) & 0xFF_FFFF_FFFF_FFFFL;
    var policy = BadgePolicy.of(first & 0xF, (int) (last & 63));
    return new EntryBadge(policy, kid, audience, batch, notAfter, last >>> 6);
  }

  public TypedCode typedCode() {
    return new TypedCode(serial);
  }

  /** Without the serial: a badge that reaches a log must say nothing of itself. */
  @Override
  public String toString() {
    return "EntryBadge[batch=" + batch + "]";
  }

  private static void within(long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("must be " + least + " to " + most);
    }
  }
}

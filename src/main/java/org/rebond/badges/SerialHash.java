package org.rebond.badges;

import java.util.HexFormat;
import org.rebond.platform.Sealing;

/** A serial as the ledger knows it: under the batch's own key, which ends with the batch. */
final class SerialHash {

  static final String CONTEXT = "badges.batch:";

  private SerialHash() {}

  static String of(Sealing sealing, Scan scan, byte[] sealedKey) {
    byte[] key = sealing.open(context(scan.batch()), sealedKey);
    return HexFormat.of().formatHex(Hmac.of(key, scan.serial()));
  }

  static String context(int batch) {
    return CONTEXT + batch;
  }
}

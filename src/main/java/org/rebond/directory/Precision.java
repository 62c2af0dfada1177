package org.rebond.directory;

/** What a position is worth. */
public enum Precision {
  /** Of the address itself. */
  ADDRESS,
  /** Of the street or quarter. */
  APPROXIMATE,
  /** Of the commune's centre. */
  COMMUNE
}

package org.rebond.platform;

/**
 * Keeps sealed values in a column: a bean of this type tells where, so that they can be sealed
 * again under another master key.
 */
public interface SealedAtRest {

  SealedColumn sealed();

  /**
   * A column of sealed values.
   *
   * @param table with its schema
   * @param column of bytes
   * @param id column that tells the rows apart
   * @param context what a value is bound to, less the text of the row's id
   */
  record SealedColumn(String table, String column, String id, String context) {}
}

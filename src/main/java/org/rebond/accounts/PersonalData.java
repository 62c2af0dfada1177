package org.rebond.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a module keeps of a person, and how it erases it: a bean of this type in each module that
 * keeps some. {@code PersonalDataTests} fails where a column about people is read by none.
 */
public interface PersonalData {

  /** Each read on its own: the columns of a row become the fields of an item in the file. */
  List<Kind> kinds();

  /** Erases what may be, in the transaction of the caller; does nothing where there is nothing. */
  void erase(Person person);

  /**
   * Whose data it is.
   *
   * @param account none for somebody who acts by personal links alone
   */
  record Person(Optional<UUID> account, EmailAddress email) {}

  /**
   * One kind. Its words are {@code myData.<key>.title}, {@code .why} and {@code .until}, and {@code
   * .stays} where some of it stays; those of a field are {@code myData.field.<field>}. A field that
   * starts with {@code raw_} stands in the file only.
   *
   * @param order lower comes first
   * @param sql a SELECT over {@code :account}, null for somebody without one, and {@code :email}
   */
  record Kind(String key, int order, Fate fate, String sql) {}

  /** What becomes of a kind when the person is erased. */
  enum Fate {
    GOES,
    /** A part of it stays, for the reason that its words give. */
    STAYS_IN_PART
  }
}

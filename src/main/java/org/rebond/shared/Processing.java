package org.rebond.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a module that it processes data about people: an entry of the register that article 30 of
 * the GDPR asks for. Its words are {@code processing.<key>.title}, {@code .purpose}, {@code .data},
 * {@code .recipients}, {@code .retention} and {@code .security} in a bundle; the page on privacy
 * and docs/processing-register.md are made from both.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Processing {

  /** Name of the entry, that of its module and of its database schema. */
  String key();

  LegalBasis basis();

  Concerned[] concerned();

  /** Why the data may be processed (GDPR, article 6). */
  enum LegalBasis {
    CONTRACT,
    LEGITIMATE_INTEREST,
    LEGAL_OBLIGATION,
    CONSENT
  }

  /** Whom the data is about. */
  enum Concerned {
    MEMBERS,
    CORRESPONDENTS,
    SIGNATORIES,
    BEARERS,
    PHOTOGRAPHED
  }
}

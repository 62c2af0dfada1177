package org.rebond.organisations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what a page or a file shows, and to whom: what "who can see what" is made of. It decides
 * nothing; the reviewed table of rights is what holds it true.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shows {

  /** Part of message keys, after {@code sight.}; routes that show the same share it. */
  String value();

  Viewer[] to();
}

package org.rebond.organisations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares who may call a route; a route without it answers nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {
  Audience value();

  /** Whether somebody with an account must have shown who they are within a quarter of an hour. */
  boolean fresh() default false;
}

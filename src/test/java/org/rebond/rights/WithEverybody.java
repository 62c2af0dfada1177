package org.rebond.rights;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rebond.testing.RebondTest;
import org.springframework.context.annotation.Import;

/** Runs a test beside {@link World}, in one application that all tests of rights share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RebondTest
@Import({
  World.class,
  Elsewhere.class,
  Beyond.class,
  Loans.class,
  Requests.class,
  Cast.class,
  Grounds.class,
  Papers.class,
  NewsThings.class,
  LeftOut.class,
  SetOnce.class,
  Traces.class
})
@interface WithEverybody {}

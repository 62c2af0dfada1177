package org.rebond.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rebond.Rebond;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test in the one application that the whole suite shares: a real embedded PostgreSQL, real
 * HTTP on a free port, real SMTP. Tests leave no assumption on what others stored.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Rebond.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = FreshDataDirectory.class)
@Import({MovableClock.Configuration.class, Fixtures.class})
public @interface RebondTest {}

package org.rebond.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Finds the {@link TestComponent}s beside the tests: a test that asked for its own by an import
 * would have an application started for it alone. Those of the rights know everybody and have one.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "org.rebond",
    useDefaultFilters = false,
    includeFilters = @Filter(TestComponent.class),
    excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.rebond\\.rights\\..*"))
class Fixtures {}

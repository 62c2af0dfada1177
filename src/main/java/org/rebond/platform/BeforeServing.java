package org.rebond.platform;

/**
 * What must be there before the first page is served, such as the country's communes: a bean of
 * this type runs at each start, in the order of {@link org.springframework.core.annotation.Order},
 * while the port is still closed. It returns at once where there is nothing to do.
 */
public interface BeforeServing {

  void prepare();
}

package org.rebond.accounts.rates;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests of one network in a minute, on one node; 0 means without bound. Wide: an agency, or a
 * whole network of agencies, may come from one address.
 */
@ConfigurationProperties("rebond.rates")
record Bounds(
    @DefaultValue("1200") int reading,
    @DefaultValue("900") int search,
    @DefaultValue("120") int papers,
    @DefaultValue("600") int changes,
    @DefaultValue("3000") int desks) {

  int of(RouteClass route) {
    return switch (route) {
      case READING -> reading;
      case SEARCH -> search;
      case PAPERS -> papers;
      case CHANGES -> changes;
      case DESKS -> desks;
    };
  }
}

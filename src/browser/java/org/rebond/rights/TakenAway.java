package org.rebond.rights;

import java.io.IOException;
import java.util.List;

/** All papers and tables that somebody may take away; see {@link Prints}. */
record TakenAway(List<Route> routes, World world, Walker by) {

  int papersSaying(String words) throws IOException {
    int said = 0;
    for (byte[] paper : fetched(".*\\.pdf")) {
      said += Prints.paperSays(paper, words) ? 1 : 0;
    }
    return said;
  }

  int tablesSaying(String words) {
    int said = 0;
    for (byte[] table : fetched(".*\\.csv")) {
      said += Prints.tableSays(table, words) ? 1 : 0;
    }
    return said;
  }

  private List<byte[]> fetched(String paths) {
    return ReadAddresses.matching(routes, paths).stream()
        .flatMap(
            route ->
                world.things(route).stream()
                    .map(thing -> ReadAddresses.address(route, thing, Typed.form(route, thing))))
        .map(by::fetch)
        .toList();
  }
}

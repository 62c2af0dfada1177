package org.rebond.rights;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a request sends besides its address: enough to be read, so that the rule answers. */
final class Typed {

  private static final Map<String, String> ALWAYS =
      Map.ofEntries(
          Map.entry("badge", "2345-6789"),
          Map.entry("code", "234567"),
          Map.entry("trimestre", "2026-T1"),
          Map.entry("reason", "Une raison"),
          Map.entry("body", "Un message"),
          Map.entry("ou", "Melle"),
          Map.entry("commune", "79174"),
          Map.entry("porte", "agence"),
          Map.entry("role", "READER"),
          Map.entry("roles", "READER"),
          Map.entry("seen", "FACILITATOR"),
          Map.entry("domain", "rights.example"),
          Map.entry("label", "Mon ordinateur"),
          Map.entry("adresse", "example"),
          Map.entry("vers", "FIRST"),
          Map.entry("suite", "/compte"));

  private Typed() {}

  static Map<String, String> form(Route route, Thing thing) {
    Map<String, String> form = new HashMap<>(ALWAYS);
    form.put("key", UUID.randomUUID().toString());
    form.put("nonce", UUID.randomUUID().toString());
    form.put("email", UUID.randomUUID() + "@example.org");
    form.put("day", LocalDate.now(ZoneOffset.UTC).toString());
    form.putAll(thing.form());
    form.keySet().retainAll(route.fields());
    return form;
  }
}

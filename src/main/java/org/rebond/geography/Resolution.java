package org.rebond.geography;

import java.util.List;

/** What a typed place turned out to mean. */
public sealed interface Resolution {

  /** One commune and no other. */
  record Found(Commune commune) implements Resolution {}

  /** Several communes answer to exactly what was typed; the reader chooses. */
  record Ambiguous(List<Commune> choices) implements Resolution {
    public Ambiguous {
      choices = List.copyOf(choices);
    }
  }

  /** None does; these look like it, nearest first, perhaps none. */
  record Unknown(List<Commune> suggestions) implements Resolution {
    public Unknown {
      suggestions = List.copyOf(suggestions);
    }
  }
}

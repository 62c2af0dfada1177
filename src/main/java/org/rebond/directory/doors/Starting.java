package org.rebond.directory.doors;

import java.util.Optional;
import org.rebond.directory.Need;
import org.rebond.directory.ThirdPlace;
import org.rebond.geography.Commune;
import org.rebond.shared.Position;

/** Where one asks from: a commune, or a place in it; and for which need, if that was said. */
record Starting(Commune commune, Optional<ThirdPlace> place, Optional<Need> need) {

  Position position() {
    return place.map(there -> there.location().position()).orElse(commune.position());
  }

  /** How this is said: the place's name, or the commune's. */
  public String label() {
    return place.map(ThirdPlace::name).orElse(commune.name());
  }

  /** Name and value of the parameter that leads back here. */
  public String parameter() {
    return place.isPresent() ? "lieu" : "commune";
  }

  public String value() {
    return place.map(ThirdPlace::slug).orElse(commune.insee().value());
  }

  /** Name of the need in addresses. */
  public String needSlug() {
    return need.map(Need::slug).orElse("");
  }
}

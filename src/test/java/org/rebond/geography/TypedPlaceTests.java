package org.rebond.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedPlaceTests {

  @Test
  void takesApartWhatPeopleType() {
    assertThat(TypedPlace.of("79500 Melle"))
        .isEqualTo(new TypedPlace(Optional.of("79500"), Optional.empty(), "melle"));
    assertThat(TypedPlace.of("St-Denis (974)"))
        .isEqualTo(new TypedPlace(Optional.empty(), Optional.of("974"), "saint denis"));
    assertThat(TypedPlace.of(" 2a004 "))
        .isEqualTo(new TypedPlace(Optional.of("2A004"), Optional.empty(), ""));
    assertThat(TypedPlace.of("L’Haÿ-les-Roses").name()).isEqualTo("l hay les roses");
    assertThat(TypedPlace.of("Œuilly").name()).isEqualTo("oeuilly");
  }

  @Test
  void keepsNothingThatSqlWouldRead() {
    assertThat(TypedPlace.of("%_'; --").isEmpty()).isTrue();
    assertThat(TypedPlace.of("x".repeat(10_000)).name()).hasSize(100);
  }
}

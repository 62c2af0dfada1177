package org.rebond.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTests {

  @ParameterizedTest
  @ValueSource(strings = {"73282932000074", "732 829 320 00074", "732\u00a0829\u202f320.00074"})
  void isReadAsPeopleWriteIt(String typed) {
    assertThat(Siret.parse(typed)).contains(new Siret("73282932000074"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7328293200007", "732829320000745", "73282932000075", "37282932000074", "é"})
  void aDigitWrongTwoSwappedOrOneMissingIsRefused(String typed) {
    assertThat(Siret.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new Siret(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void laPosteHasItsOwnSum() {
    assertThat(Siret.parse("35600000000048")).as("its head office, by Luhn").isPresent();
    assertThat(Siret.parse("35600000000001")).as("15, and not by Luhn").isPresent();
    assertThat(Siret.parse("35600000000002")).isEmpty();
    assertThat(Siret.parse("35600000100000")).as("15, and not La Poste").isEmpty();
  }
}

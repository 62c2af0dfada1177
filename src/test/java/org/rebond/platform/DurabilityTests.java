package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurabilityTests {

  @ParameterizedTest
  @ValueSource(strings = {"fsync = off", "full_page_writes = off", "synchronous_commit = off"})
  void aDatabaseThatForgetsWhatItAcknowledgedIsRefused(String fault) {
    assertThatThrownBy(() -> Durability.check(List.of(fault), 180_003))
        .hasMessageContaining("may lose acknowledged work")
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @ValueSource(ints = {90_624, 140_019, 149_999})
  void aDatabaseOlderThanFifteenIsRefused(int version) {
    assertThatThrownBy(() -> Durability.check(List.of(), version))
        .hasMessageContaining("PostgreSQL 15 or newer is needed, this one is " + version);
  }

  @Test
  void fifteenAndNewerServe() {
    assertThatCode(() -> Durability.check(List.of(), 150_000)).doesNotThrowAnyException();
    assertThatCode(() -> Durability.check(List.of(), 180_003)).doesNotThrowAnyException();
  }
}

package org.rebond.directory.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MoveTests {

  private static final UUID A = UUID.randomUUID();
  private static final UUID B = UUID.randomUUID();
  private static final UUID C = UUID.randomUUID();

  @Test
  void aPhotoGoesOneOnOrOneBackOrToTheFront() {
    assertThat(Move.FIRST.in(List.of(A, B, C), C)).containsExactly(C, A, B);
    assertThat(Move.EARLIER.in(List.of(A, B, C), C)).containsExactly(A, C, B);
    assertThat(Move.LATER.in(List.of(A, B, C), A)).containsExactly(B, A, C);
  }

  @Test
  void whereItCannotGoFurtherItStays() {
    assertThat(Move.FIRST.in(List.of(A, B), A)).containsExactly(A, B);
    assertThat(Move.EARLIER.in(List.of(A, B), A)).containsExactly(A, B);
    assertThat(Move.LATER.in(List.of(A, B), B)).containsExactly(A, B);
    assertThat(Move.FIRST.in(List.of(A, B), C)).containsExactly(A, B);
  }

  @Test
  void onlyAMoveThatChangesSomethingIsOffered() {
    assertThat(Move.FIRST.useful(0, 3)).isFalse();
    assertThat(Move.FIRST.useful(1, 3)).as("earlier does the same").isFalse();
    assertThat(Move.FIRST.useful(2, 3)).isTrue();
    assertThat(Move.EARLIER.useful(0, 3)).isFalse();
    assertThat(Move.EARLIER.useful(1, 3)).isTrue();
    assertThat(Move.LATER.useful(2, 3)).isFalse();
    assertThat(Move.LATER.useful(1, 3)).isTrue();
  }
}

package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.rebond.platform.SealedAtRest;
import org.rebond.platform.Sealing;

/**
 * A change of the master key leaves nothing behind: who seals says in which column, but where it is
 * for a few minutes or ends with its session. A link in a mail lies with its reader: it opens as
 * long as the key before is given.
 */
class SealedForLongTests {

  @Test
  void whatIsSealedForLongCanBeSealedAnew() {
    assertThat(
            Code.CLASSES.stream()
                .filter(SealedForLongTests::seals)
                .filter(type -> !type.isAssignableTo(SealedAtRest.class))
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder(
            "SealedCookie", "Challenges", "KeptToken", "Resealing", "StopLinks");
  }

  private static boolean seals(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(Sealing.class)
                    && call.getName().equals("seal"));
  }
}

package org.rebond.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rebond.testing.DocumentedCookies;

/** The same question as that of the cookies of the rest of the site, with a key. */
class PasskeyCookiesTests extends WithPasskeys {

  private final DocumentedCookies cookies = new DocumentedCookies();

  @Test
  void addingAKeyAndSigningInWithItSetsTheDocumentedCookiesAndNoOther() throws Exception {
    String page = "/compte/cles-d-acces/nouvelle";
    SoftKey key = new SoftKey(properties.publicUrl().toString());
    String asked = cookies.note(holder.post(page, "/compte/cles-d-acces/options", Map.of())).body();
    Map<String, String> made = Map.of("label", "Bureau", "credential", key.make(asked));
    cookies.note(holder.post(page, "/compte/cles-d-acces", made));

    key.counter++;
    String signs = cookies.note(stranger.post("/connexion", WAY_IN + "/options", Map.of())).body();
    cookies.note(send(stranger, key.sign(signs)));
    assertThat(cookies.note(stranger.get("/compte")).body()).contains(email.value(), "Bureau");
    cookies.wereThese("cle-d-acces", "session");
  }
}

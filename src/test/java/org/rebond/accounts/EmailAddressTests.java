package org.rebond.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jean.@exemple.fr",
        ".jean@exemple.fr",
        "je..an@exemple.fr",
        "jean@",
        "jean exemple@exemple.fr",
        "jean@exemple.fr\r\nBcc: autre@exemple.fr",
        "jean@exemple-.fr.",
        "a@b@exemple.fr",
        "a\u2028b@exemple.fr",
        "a\u0085b@exemple.fr",
        "a\u00A0b@exemple.fr",
        "a\u202Eb@exemple.fr"
      })
  void refusesWhatNoMailServerWouldTake(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"accueil@mon-lieu.fr", " Accueil@Mon-Lieu.FR ", "a.b+c@exemple.fr"})
  void acceptsWhatPeopleHave(String typed) {
    assertThat(EmailAddress.parse(typed)).isPresent();
  }

  /** What is accepted here must not fail later, where a letter is written. */
  @Property
  void whatIsAcceptedCanBeWrittenOnALetter(
      @ForAll @StringLength(min = 1, max = 12) @CharRange(from = '!', to = '~') String before,
      @ForAll @StringLength(min = 1, max = 12) @CharRange(from = '-', to = 'z') String after)
      throws AddressException {
    Optional<EmailAddress> address = EmailAddress.parse(before + "@" + after);
    if (address.isPresent()) {
      new InternetAddress(address.get().value(), true).validate();
    }
  }
}

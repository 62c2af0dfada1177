package org.rebond.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rebond.shared.InseeCode;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class CommunesTests {

  @Autowired Communes communes;

  @Test
  void knowsEveryKindOfCode() {
    assertThat(names("79174", "2A004", "97411", "01004"))
        .containsExactlyInAnyOrder("Melle", "Ajaccio", "Saint-Denis", "Ambérieu-en-Bugey");
  }

  @Test
  void leadsFromACodeOfFormerTimesToTheCommuneOfToday() {
    assertThat(names("74268")).as("Seynod").containsExactly("Annecy");
    assertThat(names("75110")).as("10th district").containsExactly("Paris");
    assertThat(communes.find(new InseeCode("79999"))).isEmpty();
  }

  @Test
  void findsByNamePostalCodeOrBoth() {
    assertThat(found("Melle")).isEqualTo("Melle (79500)");
    assertThat(found("79500 melle")).isEqualTo("Melle (79500)");
    assertThat(found("Melle (79500)")).isEqualTo("Melle (79500)");
    assertThat(found("79174")).isEqualTo("Melle (79500)");
    assertThat(found("St Denis 974")).startsWith("Saint-Denis");
    assertThat(found("ajaccio")).startsWith("Ajaccio");
    assertThat(found("Paris (75)")).isEqualTo("Paris (75)");
    assertThat(found("Seynod")).startsWith("Annecy");
    assertThat(found("MEILHAN SUR GARONNE")).startsWith("Meilhan-sur-Garonne");
    assertThat(found("orleans")).startsWith("Orléans");
  }

  @Test
  void readsTheAccentsThatWereTyped() {
    assertThat(found("melle")).isEqualTo("Melle (79500)");
    assertThat(found("Mellé")).isEqualTo("Mellé (35420)");
    assertThat(found("Melle 35")).isEqualTo("Mellé (35420)");
  }

  @Test
  void letsTheReaderChooseAmongSeveral() {
    assertThat(communes.resolve("Saint-Denis"))
        .isInstanceOfSatisfying(
            Resolution.Ambiguous.class,
            several -> assertThat(several.choices()).hasSizeGreaterThan(3));
    assertThat(communes.resolve("79190"))
        .as("a postal code of several communes")
        .isInstanceOf(Resolution.Ambiguous.class);
  }

  @Test
  void suggestsWhatLooksLikeATypo() {
    assertThat(communes.resolve("Mellle"))
        .isInstanceOfSatisfying(
            Resolution.Unknown.class,
            unknown ->
                assertThat(unknown.suggestions()).extracting(Commune::name).contains("Melle"));
    assertThat(communes.resolve("Xyzzyx")).isEqualTo(new Resolution.Unknown(List.of()));
    assertThat(communes.resolve("")).isEqualTo(new Resolution.Unknown(List.of()));
    assertThat(communes.resolve("%_'; --")).isEqualTo(new Resolution.Unknown(List.of()));
  }

  @Test
  void suggestsTheLargestFirstWhileTyping() {
    assertThat(communes.search("marse", 5))
        .first()
        .extracting(Commune::name)
        .isEqualTo("Marseille");
    assertThat(communes.search("melle", 5)).first().extracting(Commune::name).isEqualTo("Melle");
  }

  private List<String> names(String... codes) {
    return communes
        .findAll(java.util.stream.Stream.of(codes).map(InseeCode::new).toList())
        .values()
        .stream()
        .map(Commune::name)
        .toList();
  }

  private String found(String typed) {
    return switch (communes.resolve(typed)) {
      case Resolution.Found(var commune) -> commune.label();
      case Resolution.Ambiguous(var choices) -> "ambiguous: " + choices;
      case Resolution.Unknown(var suggestions) -> "unknown: " + suggestions;
    };
  }
}

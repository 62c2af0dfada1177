package org.rebond.partnerships.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.geography.LocalZone;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.shared.InseeCode;

class EncounterFormTests {

  private final EncounterForm form =
      new EncounterForm("VISIT", "2027-07-01", "10:30", "60", "Sur place", "", "", "", "");

  @Test
  void isReadByTheClockOfThePlace() {
    assertThat(at(LocalZone.of(new InseeCode("97411")))).isEqualTo("2027-07-01T06:30:00Z");
    assertThat(at(LocalZone.of(new InseeCode("97209")))).isEqualTo("2027-07-01T14:30:00Z");
    assertThat(at(LocalZone.MAINLAND)).isEqualTo("2027-07-01T08:30:00Z");
  }

  @Test
  void followsTheClockChangesOfTheMainland() {
    var winter =
        new EncounterForm("VISIT", "2027-12-01", "10:30", "60", "Sur place", "", "", "", "");
    assertThat(winter.encounter(partnership(), LocalZone.MAINLAND, Side.PLACE).startsAt())
        .hasToString("2027-12-01T09:30:00Z");
  }

  private String at(ZoneId zone) {
    return form.encounter(partnership(), zone, Side.PLACE).startsAt().toString();
  }

  private static PartnershipId partnership() {
    return new PartnershipId(UUID.randomUUID());
  }
}

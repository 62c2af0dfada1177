package org.rebond.partnerships.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Town;
import org.rebond.platform.Switch;
import org.rebond.platform.Switches;
import org.rebond.shared.Refusal;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class ContactsSwitchTests {

  private static final Switch CONTACTS = new Switch("partnerships.contacts");

  @Autowired Switches switches;
  @Autowired ContactSending sending;
  @Autowired Contacts contacts;
  @Autowired Town town;

  @AfterEach
  void reopen() {
    switches.reopen(CONTACTS);
  }

  @Test
  void whileClosedNoFirstContactLeavesAndAfterwardsTheSameFormDoes() throws Exception {
    Organisation place = town.place();
    var facilitator =
        new Actor(
            Optional.of(UUID.randomUUID()),
            Map.of(place.id(), Set.of(Role.FACILITATOR)),
            Set.of(),
            false);
    var order =
        new ContactSending.Order(
            UUID.randomUUID(),
            place,
            town.agency(),
            Side.PLACE,
            "Venez nous voir",
            Optional.of(town.address()));
    switches.close(CONTACTS);
    assertThatThrownBy(() -> sending.send(order, facilitator))
        .isInstanceOf(Refusal.class)
        .hasMessage("switch.partnerships.contacts.closed");
    assertThat(contacts.of(List.of(place.id()))).isEmpty();

    switches.reopen(CONTACTS);
    sending.send(order, facilitator);
    assertThat(contacts.of(List.of(place.id()))).hasSize(1);
  }
}

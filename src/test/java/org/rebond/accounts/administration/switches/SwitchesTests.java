package org.rebond.accounts.administration.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.platform.Switch;
import org.rebond.platform.Switches;
import org.rebond.shared.NotFound;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class SwitchesTests {

  private static final String PAGE = "/administration/reglages";
  private static final String KEY = "directory.newPlaces";

  @Autowired SwitchDesk desk;
  @Autowired Switches switches;
  @Autowired List<Switch> known;
  @Autowired MessageSource words;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext application;

  private final Actor administrator =
      new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);

  @AfterEach
  void openAgain() {
    known.forEach(switches::reopen);
  }

  @Test
  void whatIsClosedIsRecordedOnceAndSaysWhatOthersWillRead() throws Exception {
    int before = actions();
    var pages = new Pages(application, administrator);
    assertThat(pages.page(PAGE)).contains("/administration/reglages/" + KEY + "/fermeture");
    pages.post(PAGE + "/" + KEY + "/fermeture");
    pages.post(PAGE + "/" + KEY + "/fermeture");
    assertThat(switches.isOpen(new Switch(KEY))).isFalse();
    assertThat(pages.page(PAGE)).contains("/administration/reglages/" + KEY + "/ouverture");
    pages.post(PAGE + "/" + KEY + "/ouverture");
    assertThat(switches.isOpen(new Switch(KEY))).isTrue();
    assertThat(actions()).isEqualTo(before + 2);
  }

  @Test
  void everySwitchHasItsWords() {
    assertThat(known).hasSizeGreaterThanOrEqualTo(2);
    for (Switch one : known) {
      for (String part : List.of(".title", ".lead", ".closed")) {
        String key = "switch." + one.key() + part;
        assertThat(words.getMessage(key, null, "", Locale.FRENCH)).as(key).isNotEmpty();
      }
    }
  }

  @Test
  void onlyKnownOnesCanBeClosedAndOnlyByAdministrators() {
    assertThatThrownBy(() -> desk.close("no.such", administrator)).isInstanceOf(NotFound.class);
    Actor nobody = Actor.ANONYMOUS;
    assertThatThrownBy(() -> desk.list(nobody)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.close(KEY, nobody)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.reopen(KEY, nobody)).isInstanceOf(NotAllowed.class);
    assertThat(switches.isOpen(new Switch(KEY))).isTrue();
  }

  private int actions() {
    return jdbc.sql("SELECT count(*) FROM audit.line WHERE subject = ?")
        .param(SwitchDesk.subject(KEY))
        .query(Integer.class)
        .single();
  }
}

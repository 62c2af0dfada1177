package org.rebond.partnerships.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Town;
import org.rebond.partnerships.encounters.MinuteBook.Outcome;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The same on the real database, with as many people at once as there are threads. */
@RebondTest
class MinutesRaceTests {

  private static final int WRITERS = 4;
  private static final int TEXTS = 12;

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired MeetingUp meetingUp;
  @Autowired WritingMinutes writing;
  @Autowired MinuteBooks books;

  @Test
  void manyAtOnceLoseNothing() throws Exception {
    Organisation place = town.place();
    Organisation agency = town.agency();
    Partnership partnership = partnerships.open(place, agency, LocalDate.of(2024, 3, 1));
    Actor facilitator = Pages.member(Role.FACILITATOR, place.id());
    Actor agent = Pages.member(Role.FACILITATOR, agency.id());
    EncounterId id = meetingUp.plan(visit(partnership), UUID.randomUUID(), facilitator).id();
    Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Callable<Boolean>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(
                  writer ->
                      (Callable<Boolean>)
                          () -> write(id, writer, writer % 2 == 0 ? facilitator : agent, outcomes))
              .toList();
      for (Future<Boolean> done : threads.invokeAll(writers)) {
        assertThat(done.get()).isTrue();
      }
    }
    List<Minutes> versions = books.versions(id).reversed();
    assertThat(versions)
        .extracting(Minutes::version)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, versions.size()).boxed().toList());
    List<String> summaries = versions.stream().map(Minutes::summary).toList();
    List<String> asides = books.asides(id).stream().map(one -> one.text().summary()).toList();
    assertThat(outcomes).hasSize(WRITERS * TEXTS);
    outcomes.forEach(
        (typed, outcome) -> {
          if (outcome instanceof Outcome.Collided(Minutes now, MinutesText yours)) {
            assertThat(yours.summary()).isEqualTo(typed);
            assertThat(asides).contains(typed);
          } else {
            assertThat(summaries).contains(typed);
          }
        });
  }

  /** Each reads what is there, then writes over it: some come too late. */
  private boolean write(EncounterId id, int writer, Actor who, Map<String, Outcome> outcomes) {
    for (int i = 0; i < TEXTS; i++) {
      String typed = "Écrit par " + writer + ", fois " + i;
      int over = books.latest(id).map(Minutes::version).orElse(0);
      MinutesForm form = new MinutesForm(String.valueOf(over), typed, "", "");
      outcomes.put(typed, writing.write(id, form, who));
    }
    return true;
  }

  private static Encounter visit(Partnership partnership) {
    return new Encounter(
        EncounterId.random(),
        partnership.id(),
        EncounterKind.VISIT,
        Instant.parse("2025-01-15T09:00:00Z"),
        Duration.ofHours(1),
        ZoneId.of("Europe/Paris"),
        "Sur place",
        "",
        Side.PLACE);
  }
}

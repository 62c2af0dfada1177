package org.rebond.accounts.administration.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.platform.Jobs;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class JobsTests {

  @Autowired Jobs jobs;
  @Autowired MessageSource words;
  @Autowired WebApplicationContext application;

  @Test
  void everyScheduledMethodIsAJobAndHasItsWords() {
    List<String> names = jobs.all().stream().map(Jobs.Job::name).toList();
    assertThat(names).contains("Postman.round", "DailyClosing.closeYesterday");
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(words.getMessage("job." + name, null, "", Locale.FRENCH))
                    .as("job." + name)
                    .isNotEmpty());
  }

  @Test
  void aRunIsWrittenDownWithoutTheJobKnowing() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(jobs.all())
                    .anySatisfy(
                        job -> {
                          assertThat(job.name()).isEqualTo("Postman.round");
                          assertThat(job.last()).isPresent();
                        }));
  }

  @Test
  void thePageSaysWhatRunsAndWhen() throws Exception {
    Actor administrator = new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);
    assertThat(new Pages(application, administrator).page("/administration/taches"))
        .contains("Envoyer le courrier", "Faire l’empreinte du jour du journal");
  }
}

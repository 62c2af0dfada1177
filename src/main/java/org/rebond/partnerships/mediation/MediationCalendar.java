package org.rebond.partnerships.mediation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends what lasted its two months. */
@Component
class MediationCalendar {

  private final Mediations mediations;
  private final Mediating mediating;

  MediationCalendar(Mediations mediations, Mediating mediating) {
    this.mediations = mediations;
    this.mediating = mediating;
  }

  @Scheduled(cron = "0 50 * * * *")
  void hourly() {
    mediations.overBefore(mediating.today()).forEach(mediating::expire);
  }
}

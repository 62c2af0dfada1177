package org.rebond.partnerships.mediation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.Words;
import org.springframework.stereotype.Component;

/** States to everybody who reads the space that a mediator reads it too, and lets sides decide. */
@Component
class MediationSection implements PartnershipSection {

  private static final int LAST = 90;

  /**
   * What the panel says.
   *
   * @param ours whether this person's side proposed it
   * @param reached whether the mediator was told by mail, or has to be called
   */
  record Standing(
      String path,
      Optional<Mediation> running,
      boolean mayDecide,
      boolean ours,
      boolean reached,
      Map<String, String> suggested) {}

  private final Mediations mediations;
  private final Mediators mediators;
  private final MediationMail mail;

  MediationSection(Mediations mediations, Mediators mediators, MediationMail mail) {
    this.mediations = mediations;
    this.mediators = mediators;
    this.mail = mail;
  }

  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    Optional<Mediation> running = mediations.running(partnership.id());
    Optional<PartnershipMember> speaker = Mediating.speaker(partnership, actor);
    boolean reads = running.filter(one -> !one.proposed()).isPresent();
    if (speaker.isEmpty() && !reads) {
      return List.of();
    }
    return List.of(
        new Panel(
            Words.of("partnerships.mediation.title"),
            "partnerships/mediation/views/panel",
            new Standing(
                partnership.path() + "/mediation",
                running,
                speaker.isPresent(),
                running
                    .filter(
                        one -> speaker.filter(own -> own.side() == one.proposedBy()).isPresent())
                    .isPresent(),
                running.filter(one -> mail.reaches(one.mediator())).isPresent(),
                speaker.isPresent() ? mediators.suggested(partnership) : Map.of()),
            Column.ASIDE,
            LAST));
  }
}

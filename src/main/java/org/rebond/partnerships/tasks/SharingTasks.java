package org.rebond.partnerships.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.geography.LocalZone;
import org.rebond.notifications.NotificationKind;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.encounters.MeetingUp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes tasks down, says them done, and takes that back; both sides see each of it. */
@Component
class SharingTasks {

  private final Tasks tasks;
  private final Partnerships partnerships;
  private final PartnershipMail mail;
  private final Timeline timeline;
  private final AuditTrail audit;
  private final Clock clock;

  SharingTasks(
      Tasks tasks,
      Partnerships partnerships,
      PartnershipMail mail,
      Timeline timeline,
      AuditTrail audit,
      Clock clock) {
    this.tasks = tasks;
    this.partnerships = partnerships;
    this.mail = mail;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LocalZone.MAINLAND);
  }

  /** Nothing where the same form was sent before. */
  @Transactional
  public void add(Task task, UUID key, Actor by) {
    Partnership partnership = partnerships.get(task.partnership());
    PartnershipMember writer = MeetingUp.writer(partnership, by);
    if (!tasks.add(task, key)) {
      return;
    }
    timeline.add(
        partnership.id(),
        Moment.of("partnerships.timeline.task", today()).by(task.side()).at(list(partnership)));
    if (task.side() != writer.side()) {
      mail.tell(
          partnership, writer, NotificationKind.TASK, "partnerships.mail.task", list(partnership));
    }
    audit.record(by, "partnerships.taskAdded", task.id().value());
  }

  /** A second click finds it done. */
  @Transactional
  public Task done(TaskId id, Actor by) {
    Task task = written(id, by);
    if (tasks.done(id, today())) {
      timeline.add(
          task.partnership(),
          Moment.of("partnerships.timeline.taskDone", today())
              .by(task.side())
              .at("/partenariats/" + task.partnership() + "/taches"));
      audit.record(by, "partnerships.taskDone", id.value());
    }
    return task;
  }

  @Transactional
  public Task undone(TaskId id, Actor by) {
    Task task = written(id, by);
    if (tasks.undone(id)) {
      audit.record(by, "partnerships.taskUndone", id.value());
    }
    return task;
  }

  static String list(Partnership partnership) {
    return partnership.path() + "/taches";
  }

  private Task written(TaskId id, Actor by) {
    Task task = tasks.get(id);
    MeetingUp.writer(partnerships.get(task.partnership()), by);
    return task;
  }
}

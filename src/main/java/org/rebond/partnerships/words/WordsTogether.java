package org.rebond.partnerships.words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rebond.audit.AuditTrail;
import org.rebond.notifications.NotificationKind;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The exercise: each side writes, then both read and keep a sentence. */
@Component
public class WordsTogether {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final WordTexts texts;
  private final Partnerships partnerships;
  private final Timeline timeline;
  private final PartnershipMail mail;
  private final AuditTrail audit;
  private final Clock clock;

  WordsTogether(
      WordTexts texts,
      Partnerships partnerships,
      Timeline timeline,
      PartnershipMail mail,
      AuditTrail audit,
      Clock clock) {
    this.texts = texts;
    this.partnerships = partnerships;
    this.timeline = timeline;
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
  }

  static String path(Partnership partnership) {
    return partnership.path() + "/mots";
  }

  /** The two sides write, a correspondent for theirs too; a directorate reads what is open. */
  static boolean mayWrite(Partnership partnership, Actor actor) {
    return partnership.mayCorrespond(actor)
        && partnership
            .actsFor(actor)
            .filter(member -> member.side() != Side.DIRECTORATE)
            .isPresent();
  }

  /** False where somebody of the same side wrote since the version this was written over. */
  @Transactional
  public boolean write(PartnershipId id, SharedWord word, WordForm form, Actor by) {
    Partnership partnership = partnerships.get(id);
    PartnershipMember writer = writer(partnership, by);
    List<WordRound> before = locked(id);
    Piece piece = Piece.of(writer.side());
    Written text = form.by(writer.side(), clock.instant());
    if (!next(before, word, piece, text)) {
      return sameText(before, word, piece, text);
    }
    texts.add(id, word, piece, text);
    audit.record(by, "partnerships.wordWritten", id.value());
    told(partnership, writer, before);
    return true;
  }

  /** This side would rather read than wait; nothing opens until the other wants it too. */
  @Transactional
  public void discover(PartnershipId id, SharedWord word, Actor by) {
    Partnership partnership = partnerships.get(id);
    PartnershipMember writer = writer(partnership, by);
    List<WordRound> before = locked(id);
    if (texts.ask(id, word, writer.side(), clock.instant())) {
      audit.record(by, "partnerships.wordAsked", id.value());
      told(partnership, writer, before);
    }
  }

  /** False where somebody kept another sentence meanwhile. */
  @Transactional
  public boolean keep(PartnershipId id, SharedWord word, KeptForm form, Actor by) throws Refusal {
    Partnership partnership = partnerships.get(id);
    PartnershipMember writer = writer(partnership, by);
    List<WordRound> before = locked(id);
    if (!WordRound.of(before, word).open()) {
      throw new Refusal("partnerships.words.refusal.hidden");
    }
    Written sentence = form.by(writer.side(), clock.instant());
    if (!next(before, word, Piece.KEPT, sentence)) {
      return sameText(before, word, Piece.KEPT, sentence);
    }
    texts.add(id, word, Piece.KEPT, sentence);
    audit.record(by, "partnerships.wordKept", id.value());
    return true;
  }

  /** Said once each: that a side began, and that the dozen is open. */
  private void told(Partnership partnership, PartnershipMember by, List<WordRound> before) {
    List<WordRound> after = texts.of(partnership.id());
    if (before.stream().allMatch(WordsTogether::untouched)) {
      tell(partnership, by, "wordsBegun");
    }
    if (!before.stream().allMatch(WordRound::open) && after.stream().allMatch(WordRound::open)) {
      tell(partnership, by, "wordsOpen");
    }
  }

  private void tell(Partnership partnership, PartnershipMember by, String what) {
    LocalDate today = LocalDate.now(clock.withZone(PARIS));
    Moment moment = Moment.of("partnerships.timeline." + what, today).at(path(partnership));
    timeline.add(partnership.id(), what.equals("wordsBegun") ? moment.by(by.side()) : moment);
    mail.tell(
        partnership, by, NotificationKind.TOGETHER, "partnerships.mail." + what, path(partnership));
  }

  static boolean untouched(WordRound round) {
    return round.texts().isEmpty() && round.asked().isEmpty();
  }

  private static boolean next(List<WordRound> all, SharedWord word, Piece piece, Written text) {
    return WordRound.of(all, word).version(piece) + 1 == text.version();
  }

  /** A double click writes once. */
  private static boolean sameText(List<WordRound> all, SharedWord word, Piece piece, Written text) {
    Written known = WordRound.of(all, word).texts().get(piece);
    return known != null && known.body().equals(text.body());
  }

  private List<WordRound> locked(PartnershipId id) {
    texts.lock(id);
    return texts.of(id);
  }

  private static PartnershipMember writer(Partnership partnership, Actor actor) {
    if (!mayWrite(partnership, actor)) {
      throw new NotAllowed();
    }
    return partnership.actsFor(actor).orElseThrow(NotAllowed::new);
  }
}

package org.rebond.partnerships.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.directory.PeripheralBarrier.DIGITAL;
import static org.rebond.directory.PeripheralBarrier.HOUSING;
import static org.rebond.directory.PeripheralBarrier.MOBILITY;
import static org.rebond.partnerships.Side.AGENCY;
import static org.rebond.partnerships.Side.DIRECTORATE;
import static org.rebond.partnerships.Side.PLACE;
import static org.rebond.partnerships.diagnosis.Stated.agreed;
import static org.rebond.partnerships.diagnosis.Stated.answered;
import static org.rebond.partnerships.diagnosis.Stated.by;
import static org.rebond.partnerships.diagnosis.StatementKind.COULD;
import static org.rebond.partnerships.diagnosis.StatementKind.DOES;
import static org.rebond.partnerships.diagnosis.StatementKind.NEED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.diagnosis.Matrix.Reading;

class DiagnosisRulesTests {

  @Test
  void aPartIsHiddenFromTheOtherSideUntilBothAreReady() {
    Statement ours = by(PLACE, NEED, DIGITAL);
    Statement theirs = by(AGENCY, NEED, MOBILITY);
    Diagnosis half = diagnosis(Set.of(PLACE));
    assertThat(half.shown(List.of(ours, theirs), PLACE)).containsExactly(ours);
    assertThat(half.shown(List.of(ours, theirs), AGENCY)).containsExactly(theirs);
    assertThat(half.shown(List.of(ours, theirs), DIRECTORATE)).isEmpty();
    Diagnosis open = diagnosis(Set.of(PLACE, AGENCY));
    assertThat(open.shown(List.of(ours, theirs), DIRECTORATE)).hasSize(2);
  }

  @Test
  void theMatrixSaysGapsAndOverlaps() {
    assertThat(reading(by(PLACE, NEED, DIGITAL))).isEqualTo(Reading.GAP);
    assertThat(reading(by(PLACE, NEED, DIGITAL), by(AGENCY, COULD, DIGITAL)))
        .isEqualTo(Reading.OPENING);
    assertThat(reading(by(PLACE, DOES, DIGITAL), by(AGENCY, COULD, DIGITAL)))
        .isEqualTo(Reading.PLACE_ALONE);
    assertThat(reading(by(AGENCY, DOES, DIGITAL))).isEqualTo(Reading.AGENCY_ALONE);
    assertThat(reading(by(AGENCY, DOES, DIGITAL), by(PLACE, DOES, DIGITAL)))
        .isEqualTo(Reading.BOTH);
  }

  @Test
  void theMatrixHasARowForEachGroupAndBarrierThatAnybodyNamed() {
    Matrix matrix =
        Matrix.of(
            List.of(
                by(PLACE, NEED, Group.YOUNG, MOBILITY),
                by(AGENCY, NEED, Group.YOUNG, MOBILITY),
                by(AGENCY, DOES, Group.OVER_FIFTY, DIGITAL)));
    assertThat(matrix.rows()).extracting(Matrix.Row::barrier).containsExactly(DIGITAL, MOBILITY);
    assertThat(matrix.rows().getFirst().unasked()).isTrue();
    assertThat(matrix.rows().getLast().needs()).hasSize(2);
    assertThat(matrix.count(Reading.GAP)).isEqualTo(1);
  }

  @Test
  void whoSaidItAgreesUntilTheySayOtherwiseAndTheOtherSideHasToAnswer() {
    Statement said = by(PLACE, NEED, DIGITAL);
    assertThat(said.stand(PLACE)).isEqualTo(Statement.Stand.AGREED);
    assertThat(said.stand(AGENCY)).isEqualTo(Statement.Stand.SILENT);
    assertThat(said.state()).isEqualTo("waiting");
    assertThat(agreed(said).state()).isEqualTo("agreed");
    assertThat(answered(said, AGENCY, false, 1).state()).isEqualTo("toDiscuss");
    assertThat(answered(said, PLACE, false, 1).agreed()).isFalse();
  }

  @Test
  void anOpinionAboutAnEarlierWordingNoLongerCounts() {
    Statement reworded = answered(by(PLACE, NEED, DIGITAL), AGENCY, true, 0);
    assertThat(reworded.stand(AGENCY)).isEqualTo(Statement.Stand.SILENT);
    assertThat(reworded.comment(AGENCY)).isEmpty();
    assertThat(answered(reworded, AGENCY, true, 1).comment(AGENCY)).isEqualTo("Une remarque");
  }

  @Test
  void anAxisFollowsFromAnAgreedNeedAndSomethingAgreedAboutIt() {
    Statement need = agreed(by(PLACE, NEED, DIGITAL));
    assertThat(Proposal.of(List.of(need))).isEmpty();
    assertThat(Proposal.of(List.of(need, by(AGENCY, COULD, DIGITAL)))).isEmpty();
    assertThat(Proposal.of(List.of(need, agreed(by(AGENCY, COULD, MOBILITY))))).isEmpty();
    assertThat(Proposal.of(List.of(agreed(by(PLACE, DOES, DIGITAL))))).isEmpty();
    List<Proposal> axes = Proposal.of(List.of(need, agreed(by(AGENCY, COULD, DIGITAL))));
    assertThat(axes).extracting(Proposal::barrier).containsExactly(DIGITAL);
    assertThat(axes.getFirst().groups()).containsExactly(Group.YOUNG);
  }

  @Test
  void whatNobodyDoesComesFirstThenWhatOneDoesThenWhatBothDo() {
    List<Proposal> axes =
        Proposal.of(
            List.of(
                agreed(by(PLACE, NEED, DIGITAL)),
                agreed(by(PLACE, DOES, DIGITAL)),
                agreed(by(AGENCY, DOES, DIGITAL)),
                agreed(by(AGENCY, NEED, MOBILITY)),
                agreed(by(PLACE, DOES, MOBILITY)),
                agreed(by(PLACE, NEED, HOUSING)),
                agreed(by(AGENCY, COULD, HOUSING))));
    assertThat(axes)
        .extracting(Proposal::why)
        .containsExactly(Proposal.Why.BEGIN, Proposal.Why.COMPLETE, Proposal.Why.COORDINATE);
  }

  @Test
  void aFigureHasASourceAndCountsNoFewPeople() {
    LocalDate day = LocalDate.of(2025, 12, 31);
    assertThat(new Figure(11, Figure.Unit.PEOPLE, day, "Insee").amount()).isEqualTo(11);
    assertThat(new Figure(3, Figure.Unit.PERCENT, day, "Insee").amount()).isEqualTo(3);
    assertThatThrownBy(() -> new Figure(10, Figure.Unit.PEOPLE, day, "Insee"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Figure(101, Figure.Unit.PERCENT, day, "Insee"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Figure(50, Figure.Unit.PERCENT, day, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Reading reading(Statement... statements) {
    return Matrix.of(List.of(statements)).rows().getFirst().reading();
  }

  private static Diagnosis diagnosis(Set<Side> ready) {
    return new Diagnosis(
        new DiagnosisId(UUID.randomUUID()),
        new PartnershipId(UUID.randomUUID()),
        1,
        LocalDate.of(2026, 1, 5),
        ready,
        true);
  }
}

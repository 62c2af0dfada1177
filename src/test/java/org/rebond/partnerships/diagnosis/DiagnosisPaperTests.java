package org.rebond.partnerships.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.directory.PeripheralBarrier.DIGITAL;
import static org.rebond.directory.PeripheralBarrier.MOBILITY;
import static org.rebond.partnerships.Side.AGENCY;
import static org.rebond.partnerships.Side.PLACE;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.documents.PdfRenderer;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Town;
import org.rebond.testing.PdfChecks;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class DiagnosisPaperTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired PdfRenderer renderer;

  @Test
  void thePaperIsAnAccessibleArchiveAndSaysTheMatrixInWords() {
    byte[] pdf = paper(Set.of(PLACE, AGENCY));
    PdfChecks.assertAccessibleArchive(pdf);
    assertThat(PdfChecks.text(pdf).replaceAll("\\s+", " "))
        .contains("Diagnostic partagé", "Manque", "Le lieu seul", "Le numérique pour tous")
        .contains("Accepté des deux côtés", "Accord des deux côtés");
  }

  @Test
  void aPaperOfOneSideAloneIsAnAccessibleArchiveToo() {
    byte[] pdf = paper(Set.of());
    PdfChecks.assertAccessibleArchive(pdf);
    assertThat(PdfChecks.text(pdf))
        .contains("ne contient que votre part")
        .doesNotContain("Manque", "Le numérique pour tous");
  }

  private byte[] paper(Set<Side> ready) {
    Partnership partnership =
        partnerships.open(town.place(), town.agency(), LocalDate.of(2024, 3, 1));
    DiagnosisId id = new DiagnosisId(UUID.randomUUID());
    LocalDate day = LocalDate.of(2026, 1, 5);
    DiagnosisView view =
        new DiagnosisView(
            partnership,
            new Diagnosis(id, partnership.id(), 1, day, ready, true),
            PLACE,
            true,
            List.of(
                Stated.agreed(Stated.by(PLACE, StatementKind.NEED, DIGITAL)),
                Stated.by(PLACE, StatementKind.DOES, MOBILITY)),
            List.of(
                new Axis(
                    new AxisId(UUID.randomUUID()),
                    1,
                    partnership.id(),
                    id,
                    DIGITAL,
                    "Le numérique pour tous",
                    "Que chacun fasse ses démarches",
                    List.of("Deux ateliers par mois"),
                    false,
                    Set.of(PLACE, AGENCY))));
    return renderer.render(
        "partnerships/diagnosis/views/paper.pdf",
        Locale.FRENCH,
        Map.of(
            "view", view,
            "matrix", view.matrix(),
            "kinds", List.of(StatementKind.values()),
            "sides", List.of(PLACE, AGENCY),
            "today", day));
  }
}

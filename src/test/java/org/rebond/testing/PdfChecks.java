package org.rebond.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What a test asks of a PDF: that veraPDF passes it, what it says, what it looks like. */
public final class PdfChecks {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfChecks() {}

  /** Fails, naming each broken rule, unless the PDF is PDF/A-3b and PDF/UA-1. */
  public static void assertAccessibleArchive(byte[] pdf) {
    assertThat(brokenRules(pdf, PDFAFlavour.PDFA_3_B)).as("PDF/A-3b").isEmpty();
    assertThat(brokenRules(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
  }

  /** The rules of one profile that a PDF breaks, each with where. */
  public static List<String> brokenRules(byte[] pdf, PDFAFlavour flavour) {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator =
            Foundries.defaultInstance().createValidator(flavour, 20, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> broken =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(PdfChecks::said)
              .distinct()
              .toList();
      return broken.isEmpty() && !result.isCompliant() ? List.of("not compliant") : broken;
    } catch (Exception e) {
      throw new AssertionError("not a PDF that veraPDF can read", e);
    }
  }

  public static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a page looks like; the first page is 0. */
  public static BufferedImage image(byte[] pdf, int page, int dpi) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(page, dpi);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String said(TestAssertion assertion) {
    return "%s %s: %s @ %s"
        .formatted(
            assertion.getRuleId().getClause(),
            assertion.getRuleId().getTestNumber(),
            assertion.getMessage(),
            assertion.getLocation().getContext());
  }
}

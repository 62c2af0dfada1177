package org.rebond.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.testing.PdfChecks.assertAccessibleArchive;
import static org.rebond.testing.PdfChecks.brokenRules;
import static org.rebond.testing.PdfChecks.image;
import static org.rebond.testing.PdfChecks.pages;
import static org.rebond.testing.PdfChecks.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.platform.PlatformProperties;
import org.rebond.platform.Templates;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfRendererTests {

  private static final String SAMPLE = "documents/views/sample.pdf";

  private final PdfRenderer renderer = renderer(true);

  @ParameterizedTest
  @ValueSource(strings = {"letter", "convention", "report", "poster", "flyer"})
  void isArchivalAndAccessibleOnEverySheet(String format) {
    assertAccessibleArchive(renderer.render(SAMPLE, Locale.FRENCH, model(format)));
  }

  @Test
  void carriesItsDataAndStaysArchivalAndAccessible() throws IOException {
    String data = "{\"term\":\"2026\"}";
    byte[] pdf =
        renderer.render(
            SAMPLE,
            Locale.FRENCH,
            model("convention"),
            Attachment.json("convention.json", data, "Les données de cette convention"));
    assertAccessibleArchive(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(
              Objects.requireNonNull(files.get("convention.json"))
                  .getEmbeddedFileUnicode()
                  .toByteArray())
          .isEqualTo(data.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void saysWhatItIsAndInWhichLanguage() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(renderer.render(SAMPLE, Locale.ENGLISH, model("letter")))) {
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Convention à l’essai & « <title> »");
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Rebond");
    }
  }

  @Test
  void keepsFrenchLettersAndNumbersItsPages() {
    byte[] pdf = renderer.render(SAMPLE, Locale.FRENCH, model("convention"));
    assertThat(text(pdf)).contains("Un café, un nœud, l’été").containsPattern("12.400,00.€");
    assertThat(text(pdf)).doesNotContain("#");
    assertThat(text(pdf)).contains("1 / " + pages(pdf), pages(pdf) + " / " + pages(pdf));
  }

  @Test
  void saysDemonstrationInTheDemoOnly() {
    assertThat(text(renderer.render(SAMPLE, Locale.FRENCH, model("letter"))))
        .contains("Démonstration");
    assertThat(text(renderer(false).render(SAMPLE, Locale.FRENCH, model("letter"))))
        .doesNotContain("Démonstration")
        .contains("site indépendant");
  }

  @Test
  void marksADraft() {
    Map<String, Object> draft = Map.of("format", "convention", "place", "L’Établi", "draft", true);
    byte[] pdf = renderer.render(SAMPLE, Locale.FRENCH, draft);
    assertThat(text(pdf)).contains("Projet");
    assertAccessibleArchive(pdf);
  }

  @Test
  void givesTheSameBytesForTheSameInstant() {
    assertThat(renderer.render(SAMPLE, Locale.FRENCH, model("letter")))
        .isEqualTo(renderer.render(SAMPLE, Locale.FRENCH, model("letter")));
  }

  @Test
  void isCheckedByACheckerThatFindsFaults() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument bare = new PDDocument()) {
      bare.addPage(new PDPage());
      bare.save(out);
    }
    assertThat(brokenRules(out.toByteArray(), PDFAFlavour.PDFA_3_B)).isNotEmpty();
    assertThat(brokenRules(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
  }

  @Test
  void setsAFlyerOnA6() {
    assertThat(image(renderer.render(SAMPLE, Locale.FRENCH, model("flyer")), 0, 72).getWidth())
        .isBetween(297, 299);
  }

  private static Map<String, Object> model(String format) {
    return Map.of("format", format, "place", "L’Établi");
  }

  private static PdfRenderer renderer(boolean demo) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("org.rebond.documents.messages");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    ClassLoaderTemplateResolver views = new ClassLoaderTemplateResolver();
    views.setPrefix("org/rebond/");
    views.setSuffix(".html");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(views);
    engine.setTemplateEngineMessageSource(words);
    GenericApplicationContext beans = new GenericApplicationContext();
    beans.refresh();
    PlatformProperties properties =
        new PlatformProperties(
            URI.create("https://rebond.example/"),
            Path.of("target"),
            "",
            demo,
            new PlatformProperties.Database(null, "", "", "", ""));
    return new PdfRenderer(
        new Templates(engine, beans, properties),
        Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC));
  }
}

package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rebond.testing.PdfChecks;

class FlyerSheetsTests {

  private static final URI SITE = URI.create("https://rebond.example");
  private static final Instant MADE = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void isOneTaggedArchiveWithFourFlyersAPage() {
    byte[] pdf = sheets(tokens(10), "");
    PdfChecks.assertAccessibleArchive(pdf);
    assertThat(PdfChecks.pages(pdf)).isEqualTo(3);
  }

  @Test
  void everyQrOnThePaperIsItsBadgeAndIsThreeCentimetresWide() throws Exception {
    List<BadgeToken> tokens = tokens(4);
    byte[] pdf = sheets(tokens, "");
    Result[] found = read(PdfChecks.image(pdf, 0, 300));
    assertThat(Arrays.stream(found).map(Result::getText))
        .containsExactlyInAnyOrderElementsOf(
            tokens.stream().map(token -> BadgeQr.address(SITE, token)).toList());
    float dotsBetweenFinders =
        found[0].getResultPoints()[1].getX() - found[0].getResultPoints()[2].getX();
    assertThat(Math.abs(dotsBetweenFinders) / 300 * 25.4).isGreaterThan(25);
  }

  @Test
  void saysWhereWhenAndTheCodeUnderTheQrAndMarksTheDemo() {
    List<BadgeToken> tokens = tokens(2);
    String text = PdfChecks.text(sheets(tokens, "Démonstration")).replaceAll("\\s+", " ");
    assertThat(text)
        .contains("L’Établi", "Aucun papier demandé", "3 rue du Marché", "Démonstration")
        .contains(tokens.get(0).badge().typedCode().text())
        .contains(tokens.get(1).badge().typedCode().text());
    assertThat(PdfChecks.text(sheets(tokens, ""))).doesNotContain("Démonstration");
  }

  @Test
  void printsTwoHundredInSeconds() {
    List<BadgeToken> tokens = tokens(200);
    sheets(tokens(4), "");
    long start = System.nanoTime();
    byte[] pdf = sheets(tokens, "");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    assertThat(pdf.length).isLessThan(4_000_000);
  }

  @Test
  void aTalkativePlaceStillFitsAboveItsQr() throws NotFoundException {
    var long_ = "bus 4, arrêt Halle, puis la porte bleue au fond de la cour, ".repeat(3).strip();
    var fact = new FlyerWords.Fact("Comment venir", long_);
    var words =
        new FlyerWords(
            "Une invitation",
            "Bienvenue à La Grande Coopérative des Ateliers Réunis de Meilhan",
            "Venez quand c’est ouvert. Aucun papier demandé.",
            List.of(fact, fact, fact, fact, fact),
            "Montrez ce papier",
            "Sans nom",
            "Valable",
            "Code",
            "QR",
            "Démonstration");
    byte[] pdf = FlyerSheets.of(tokens(1), words, SITE, Locale.FRENCH, MADE);
    assertThat(read(PdfChecks.image(pdf, 0, 300))).hasSize(1);
  }

  private static byte[] sheets(List<BadgeToken> tokens, String demo) {
    var words =
        new FlyerWords(
            "Une invitation",
            "Bienvenue à L’Établi",
            "Venez quand c’est ouvert. Aucun papier demandé.",
            List.of(
                new FlyerWords.Fact("Où", "3 rue du Marché, 79500 Melle"),
                new FlyerWords.Fact("Quand", "mardi et jeudi de 14 h à 18 h 30"),
                new FlyerWords.Fact("Comment venir", "Porte bleue, à côté de la halle"),
                new FlyerWords.Fact("On y trouve", "Bases du numérique, machines, un café"),
                new FlyerWords.Fact(
                    "Ma première fois ici",
                    "On vous accueille, on vous montre le lieu. Vous restez le temps que vous voulez.")),
            "Montrez ce papier à l’accueil.",
            "Il ne porte pas votre nom. Personne ne note qui vient.",
            "Valable jusqu’au 31 mars 2027.",
            "Code",
            "QR de l’invitation ; le code écrit dessous dit la même chose",
            demo);
    return FlyerSheets.of(tokens, words, SITE, Locale.FRENCH, MADE);
  }

  private static List<BadgeToken> tokens(int count) {
    var random = new SecureRandom();
    var key = BadgeSigningKey.random(3, random);
    var draw = new Serials(BadgeStory.key());
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                key.sign(
                    new EntryBadge(
                        new BadgePolicy.SingleUse(),
                        3,
                        7,
                        4242,
                        LocalDate.of(2027, 3, 31),
                        draw.next())))
        .toList();
  }

  private static Result[] read(BufferedImage image) throws NotFoundException {
    return new QRCodeMultiReader()
        .decodeMultiple(
            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
            Map.of(DecodeHintType.TRY_HARDER, true));
  }
}

package org.rebond.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;

/**
 * Lays marked-up text out on tagged pages, with our fonts, and with nothing fetched: neither from
 * the network nor from the disk.
 */
class Typesetting {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private static final String TEXT = "Atkinson Hyperlegible Next";
  private static final String TITLES = "Bricolage Grotesque";
  private static final byte[] SCREEN_COLOURS =
      ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final byte[] regular = font("400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
  private final byte[] bold = font("700Bold/AtkinsonHyperlegibleNext_700Bold.ttf");
  private final byte[] titles = font("700Bold/BricolageGrotesque_700Bold.ttf");

  PDDocument set(String markup) throws IOException {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withHtmlContent(markup, OwnFiles.BASE)
            .useUriResolver(OwnFiles::resolve)
            .useProtocolsStreamImplementation(OwnFiles::open, OwnFiles.SCHEME)
            .useExternalResourceAccessControl(
                (address, type) -> OwnFiles.allows(address),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
            .useFont(read(regular), TEXT, 400, FontStyle.NORMAL, true)
            .useFont(read(bold), TEXT, 700, FontStyle.NORMAL, true)
            .useFont(read(titles), TITLES, 700, FontStyle.NORMAL, true)
            .useColorProfile(SCREEN_COLOURS)
            .usePdfAConformance(PdfAConformance.PDFA_3_B)
            .usePdfUaAccessibility(true)
            .useUnicodeLineBreaker(new FrenchLines())
            .useFastMode()
            .withProducer("Rebond")
            .toStream(new ByteArrayOutputStream());
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      return renderer.createPDFKeepOpen();
    }
  }

  private static FSSupplier<InputStream> read(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  private static byte[] font(String name) {
    try {
      return new ClassPathResource("org/rebond/documents/fonts/" + name).getContentAsByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("the build puts the fonts beside the code: " + name, e);
    }
  }
}

package org.rebond.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rebond.platform.Templates;
import org.springframework.stereotype.Component;

/**
 * Turns a view into a tagged PDF that is both archival (PDF/A-3, ISO 19005-3) and accessible
 * (PDF/UA-1, ISO 14289-1). The same view, model and instant give the same bytes.
 */
@Component
public class PdfRenderer {

  private final Templates templates;
  private final Typesetting typesetting = new Typesetting();
  private final Clock clock;

  /** Anyone may ask for a letter or a guide: more at once would only starve everybody else. */
  private final Semaphore atOnce = new Semaphore(4, true);

  public PdfRenderer(Templates templates, Clock clock) {
    this.templates = templates;
    this.clock = clock;
  }

  /**
   * The document that a view makes.
   *
   * @param view such as {@code partnerships/views/letter.pdf}, for the template of that name with
   *     {@code .html}; well-formed XML, normally inside the frame {@code documents/views/sheet}
   */
  public byte[] render(String view, Locale locale, Map<String, Object> model) {
    return render(view, locale, model, List.of());
  }

  /** The same, carrying a file; {@link #render(String, Locale, Map)} says the rest. */
  public byte[] render(
      String view, Locale locale, Map<String, Object> model, Attachment attachment) {
    return render(view, locale, model, List.of(attachment));
  }

  private byte[] render(
      String view, Locale locale, Map<String, Object> model, List<Attachment> attachments) {
    String markup = templates.render(view, locale, model);
    atOnce.acquireUninterruptibly();
    try (PDDocument document = typesetting.set(markup)) {
      return new Archive(document, clock.instant()).with(attachments).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + view, e);
    } finally {
      atOnce.release();
    }
  }
}

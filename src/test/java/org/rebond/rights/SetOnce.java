package org.rebond.rights;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.rebond.documents.Attachment;
import org.rebond.documents.PdfRenderer;
import org.rebond.platform.Templates;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * Papers whose text is the same to the letter are set once: everybody is asked for them, and what a
 * paper says is made anew for each, but setting it looks at nothing else and takes a tenth of a
 * second.
 */
@TestComponent
@Primary
class SetOnce extends PdfRenderer {

  private final Templates templates;
  private final Map<List<Object>, byte[]> papers = new ConcurrentHashMap<>();

  SetOnce(Templates templates, Clock clock) {
    super(templates, clock);
    this.templates = templates;
  }

  @Override
  public byte[] render(String view, Locale locale, Map<String, Object> model) {
    String text = templates.render(view, locale, model);
    return once(List.of(text), () -> super.render(view, locale, model));
  }

  @Override
  public byte[] render(
      String view, Locale locale, Map<String, Object> model, Attachment attachment) {
    String text = templates.render(view, locale, model);
    return once(List.of(text, attachment), () -> super.render(view, locale, model, attachment));
  }

  private byte[] once(List<Object> text, Supplier<byte[]> setting) {
    return papers.computeIfAbsent(text, unknown -> setting.get()).clone();
  }
}

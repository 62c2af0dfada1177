package org.rebond.platform;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Renders a view outside of any request, for papers and mail: the same words, beans and fragments
 * as a page, except that no request, session or relative link exists. Every view finds {@code demo}
 * and {@code publicUrl} (without a slash at its end) in its model.
 */
@Component
public class Templates {

  private final ITemplateEngine engine;
  private final ApplicationContext beans;
  private final PlatformProperties properties;

  public Templates(
      ITemplateEngine engine, ApplicationContext beans, PlatformProperties properties) {
    this.engine = engine;
    this.beans = beans;
    this.properties = properties;
  }

  /**
   * The text of a view.
   *
   * @param view its path under {@code org/rebond/}, without {@code .html}
   * @param locale of the words, and of the beans that format dates and amounts
   */
  public String render(String view, Locale locale, Map<String, Object> model) {
    Context context = new Context(locale, model);
    context.setVariable("demo", properties.demo());
    context.setVariable("publicUrl", properties.publicUrl().toString().replaceAll("/+$", ""));
    context.setVariable(
        ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
        new ThymeleafEvaluationContext(beans, null));
    var reader = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(locale);
    try {
      return engine.process(view, context);
    } finally {
      LocaleContextHolder.setLocaleContext(reader);
    }
  }
}

package org.rebond.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of every feature, found beside its code in {@code messages.properties} (French, the
 * language of reference) and {@code messages_en.properties}; two features may not use one key.
 */
@Component("messageSource")
class Words extends AbstractMessageSource {

  private static final String EVERYWHERE = "classpath*:org/rebond/**/";

  private final Map<String, String> french = read("messages.properties");
  private final Map<String, String> english = read("messages_en.properties");

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    return in(locale).get(code);
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    String pattern = in(locale).get(code);
    return pattern == null ? null : new MessageFormat(pattern, locale);
  }

  private Map<String, String> in(Locale locale) {
    return locale.getLanguage().equals("en") ? english : french;
  }

  private static Map<String, String> read(String name) {
    Map<String, String> words = new HashMap<>();
    try {
      for (Resource bundle :
          new PathMatchingResourcePatternResolver().getResources(EVERYWHERE + name)) {
        Properties properties = new Properties();
        try (Reader reader =
            new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
          if (words.put(key, properties.getProperty(key)) != null) {
            throw new IllegalStateException("two bundles define " + key + ", one is " + bundle);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }
}

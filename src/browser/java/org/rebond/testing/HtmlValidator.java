package org.rebond.testing;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker, in this JVM but behind its own class loader: it brings its own libraries.
 * Its schema is read once, which costs more than checking a page.
 */
final class HtmlValidator {

  private static final Path JAR = Path.of("node_modules/vnu-jar/build/dist/vnu.jar");
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";
  private static final Object CHECKER = load();

  private HtmlValidator() {}

  static synchronized List<String> faults(String html) {
    var faults = new Faults(html);
    try {
      CHECKER
          .getClass()
          .getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class)
          .invoke(CHECKER, faults, true, false);
      CHECKER
          .getClass()
          .getMethod("checkHtmlInputSource", InputSource.class)
          .invoke(CHECKER, new InputSource(new StringReader(html)));
    } catch (InvocationTargetException fatal) {
      if (faults.found.isEmpty()) {
        throw new IllegalStateException(fatal.getCause());
      }
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
    return faults.found;
  }

  private static Object load() {
    try {
      URL jar = URI.create("file:" + JAR.toAbsolutePath()).toURL();
      URLClassLoader loader =
          new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
      Object checker =
          loader
              .loadClass("nu.validator.validation.SimpleDocumentValidator")
              .getConstructor(boolean.class, boolean.class, boolean.class)
              .newInstance(false, false, false);
      checker
          .getClass()
          .getMethod("setUpMainSchema", String.class, ErrorHandler.class)
          .invoke(checker, SCHEMA, new Faults(""));
      return checker;
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("the HTML checker is missing: bin/setup installs it", e);
    }
  }

  /** Errors, with the line that they stand in. */
  private static final class Faults implements ErrorHandler {

    private final List<String> lines;
    private final List<String> found = new ArrayList<>();

    private Faults(String html) {
      lines = html.lines().toList();
    }

    @Override
    public void warning(SAXParseException said) {}

    @Override
    public void error(SAXParseException said) {
      int line = said.getLineNumber() - 1;
      found.add(
          said.getMessage() + " : " + (line >= 0 && line < lines.size() ? lines.get(line) : ""));
    }

    @Override
    public void fatalError(SAXParseException said) {
      error(said);
    }
  }
}

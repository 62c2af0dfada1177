package org.rebond.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Nu HTML checker, in this JVM but behind its own class loader: it brings its own libraries.
 */
final class HtmlValidator {

  private static final Path JAR = Path.of("node_modules/vnu-jar/build/dist/vnu.jar");
  private static final Class<?> CHECKER = load();

  private HtmlValidator() {}

  static synchronized List<String> faults(String html) {
    try {
      Object checker = CHECKER.getConstructor().newInstance();
      CHECKER.getMethod("setNoStream", boolean.class).invoke(checker, true);
      CHECKER.getMethod("setForceHTML", boolean.class).invoke(checker, true);
      Method validate = CHECKER.getMethod("validate", InputStream.class);
      String report =
          (String)
              validate.invoke(
                  checker, new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
      return JsonMapper.shared()
          .readTree(report)
          .get("messages")
          .valueStream()
          .filter(message -> message.get("type").asString().equals("error"))
          .map(HtmlValidator::tell)
          .toList();
    } catch (InvocationTargetException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String tell(JsonNode message) {
    return message.get("message").asString() + " : " + message.path("extract").asString("");
  }

  private static Class<?> load() {
    try {
      URL jar = URI.create("file:" + JAR.toAbsolutePath()).toURL();
      URLClassLoader loader =
          new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
      return loader.loadClass("nu.validator.client.EmbeddedValidator");
    } catch (MalformedURLException | ClassNotFoundException e) {
      throw new IllegalStateException("the HTML checker is missing: bin/setup installs it", e);
    }
  }
}

package org.rebond.documents;

import com.openhtmltopdf.extend.FSStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The only files a paper may draw from: those of the application, and images inside its text. */
final class OwnFiles {

  static final String SCHEME = "rebond";
  static final String BASE = SCHEME + ":";

  private OwnFiles() {}

  static @Nullable String resolve(@Nullable String base, @Nullable String address) {
    if (address == null || address.startsWith("data:") || address.startsWith(BASE)) {
      return address;
    }
    return BASE + address;
  }

  static boolean allows(@Nullable String address) {
    return address != null && (address.startsWith("data:image/") || own(address));
  }

  static FSStream open(String address) {
    if (!own(address)) {
      throw new IllegalArgumentException("a paper draws from the application only: " + address);
    }
    ClassPathResource file =
        new ClassPathResource("org/rebond/" + address.substring(BASE.length()));
    return new FSStream() {
      @Override
      public InputStream getStream() {
        try {
          return file.getInputStream();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
      }
    };
  }

  private static boolean own(String address) {
    return address.matches("rebond:[a-z]+(/[A-Za-z0-9_-]+)*\\.(css|png|jpg)");
  }
}

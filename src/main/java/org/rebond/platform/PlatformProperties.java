package org.rebond.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets.
 *
 * @param publicUrl builds every link; the Host header never does
 * @param dataDirectory where the embedded database and its secrets live
 * @param masterKey 32 bytes in base64; generated under the data directory with the embedded
 *     database
 * @param demo whether personas and invented organisations are shown
 */
@ConfigurationProperties("rebond")
public record PlatformProperties(
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue("var") Path dataDirectory,
    @DefaultValue("") String masterKey,
    @DefaultValue("false") boolean demo,
    @DefaultValue Database database) {

  /** Whether visitors come over TLS, which ends at a proxy in front. */
  public boolean tls() {
    return "https".equals(publicUrl.getScheme());
  }

  /** Without the key, should it ever reach a log. */
  @Override
  public String toString() {
    return "PlatformProperties[" + publicUrl + ", demo=" + demo + ", " + database + "]";
  }

  /**
   * An external PostgreSQL 15 or newer; empty means the embedded one.
   *
   * @param ownerUser runs migrations where it differs from the user that serves requests
   */
  public record Database(
      @Nullable String url,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("") String ownerUser,
      @DefaultValue("") String ownerPassword) {

    public boolean external() {
      return url != null && !url.isBlank();
    }

    /** Without the passwords, should it ever reach a log. */
    @Override
    public String toString() {
      return "Database[" + (external() ? "external" : "embedded") + "]";
    }
  }
}

package org.rebond.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The master key that seals, and the one before it, which only opens until all is sealed anew. */
@Component
final class MasterKeys {

  private final MasterKey current;
  private final Optional<MasterKey> previous;

  @Autowired
  MasterKeys(
      PlatformProperties properties, @Value("${rebond.master-key-previous:}") String previous)
      throws IOException {
    this(current(properties), previous(properties, previous));
  }

  MasterKeys(MasterKey current, Optional<MasterKey> previous) {
    this.current = current;
    this.previous = previous;
  }

  MasterKey current() {
    return current;
  }

  boolean changing() {
    return previous.isPresent();
  }

  /** The one that sealed most things first. */
  List<MasterKey> all() {
    return Stream.concat(Stream.of(current), previous.stream()).toList();
  }

  private static MasterKey current(PlatformProperties properties) throws IOException {
    if (!properties.masterKey().isBlank()) {
      return MasterKey.parse("REBOND_MASTER_KEY", properties.masterKey());
    }
    if (properties.database().external()) {
      throw new IllegalStateException(
          "REBOND_MASTER_KEY is not set: 32 random bytes in base64 (openssl rand -base64 32)");
    }
    return ofFile(SecretFile.readOrMake(secrets(properties).resolve("master")));
  }

  private static Optional<MasterKey> previous(PlatformProperties properties, String given)
      throws IOException {
    if (!given.isBlank()) {
      return Optional.of(MasterKey.parse("REBOND_MASTER_KEY_PREVIOUS", given));
    }
    Path file = secrets(properties).resolve("master.previous");
    return !properties.database().external() && Files.exists(file)
        ? Optional.of(ofFile(SecretFile.readOrMake(file)))
        : Optional.empty();
  }

  private static Path secrets(PlatformProperties properties) {
    return properties.dataDirectory().resolve("secrets");
  }

  private static MasterKey ofFile(String text) {
    return new MasterKey(Base64.getUrlDecoder().decode(text));
  }
}

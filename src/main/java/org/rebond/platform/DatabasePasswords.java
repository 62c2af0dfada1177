package org.rebond.platform;

import java.io.IOException;
import java.nio.file.Path;

/** Passwords of the embedded server, made at its first start and readable by its user alone. */
record DatabasePasswords(Path superuserFile, String superuser, String owner, String application) {

  static DatabasePasswords in(Path home) throws IOException {
    Path secrets = home.resolve("secrets");
    return new DatabasePasswords(
        secrets.resolve("postgres"),
        SecretFile.readOrMake(secrets.resolve("postgres")),
        SecretFile.readOrMake(secrets.resolve("owner")),
        SecretFile.readOrMake(secrets.resolve("application")));
  }

  @Override
  public String toString() {
    return "DatabasePasswords";
  }
}

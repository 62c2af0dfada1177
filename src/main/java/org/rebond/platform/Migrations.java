package org.rebond.platform;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds each module's migrations beside its code, so that no feature edits a central list. */
@Configuration(proxyBeanMethods = false)
class Migrations {

  private static final String ROOT = "org/rebond/";

  @Bean
  FlywayConfigurationCustomizer migrationFolders() throws IOException {
    Set<String> folders = new TreeSet<>();
    for (Resource script :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:" + ROOT + "**/db/*.sql")) {
      String address = script.getURL().toString();
      String path = address.substring(address.lastIndexOf("/" + ROOT) + 1);
      folders.add("classpath:" + path.substring(0, path.lastIndexOf('/')));
    }
    return flyway ->
        flyway
            .locations(folders.toArray(String[]::new))
            .schemas("platform")
            .table("migration")
            .outOfOrder(true)
            .validateMigrationNaming(true);
  }
}

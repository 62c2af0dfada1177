package org.rebond.platform;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** One PostgreSQL, two accounts: the owner migrates, the application serves. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("environment.getProperty('rebond.database.url', '').isBlank()")
  static class Embedded {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(PlatformProperties properties)
        throws IOException, SQLException {
      return EarlyDatabase.await(properties.dataDirectory());
    }

    @Bean
    @Primary
    DataSource dataSource(EmbeddedDatabase database) {
      return database.application();
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedDatabase database) {
      return database.owner();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!environment.getProperty('rebond.database.url', '').isBlank()")
  static class External {

    @Bean
    @Primary
    DataSource dataSource(
        PlatformProperties properties,
        @Value("${rebond.database.password-file:}") String passwordFile) {
      PlatformProperties.Database database = properties.database();
      boolean sameUser = database.ownerUser().isBlank();
      return Pools.of(
          String.valueOf(database.url()),
          database.user(),
          PasswordFile.or(database.password(), passwordFile),
          20,
          sameUser);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(
        PlatformProperties properties,
        @Value("${rebond.database.password-file:}") String passwordFile,
        @Value("${rebond.database.owner-password-file:}") String ownerPasswordFile) {
      PlatformProperties.Database database = properties.database();
      boolean sameUser = database.ownerUser().isBlank();
      return Pools.unpooled(
          String.valueOf(database.url()),
          sameUser ? database.user() : database.ownerUser(),
          sameUser
              ? PasswordFile.or(database.password(), passwordFile).get()
              : PasswordFile.or(database.ownerPassword(), ownerPasswordFile).get());
    }
  }
}

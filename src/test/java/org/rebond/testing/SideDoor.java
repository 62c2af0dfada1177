package org.rebond.testing;

import java.time.Duration;
import org.rebond.accounts.LinkPurpose;
import org.rebond.accounts.PersonalLink;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Signs in by a link that a test makes itself, where signing in is not what it is about. */
@TestConfiguration(proxyBeanMethods = false)
class SideDoor {

  @Bean
  LinkPurpose signInPurpose() {
    return new LinkPurpose() {
      @Override
      public String name() {
        return "connexion";
      }

      @Override
      public Duration validity() {
        return Duration.ofMinutes(15);
      }

      @Override
      public boolean singleUse() {
        return true;
      }

      @Override
      public Opening open(PersonalLink link) {
        return new Opening.SignedIn(link.subject(), "/aujourdhui");
      }
    };
  }
}

package org.rebond.accounts.proconnect;

import org.rebond.accounts.AdministrationPage;
import org.rebond.accounts.SignInWay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The button on the sign-in page and the page of the console, where there is a provider. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProConnectProperties.class)
class ProConnectConfiguration {

  @Bean
  @WhereConfigured
  SignInWay proConnectWay() {
    return new SignInWay() {
      @Override
      public int order() {
        return 20;
      }

      @Override
      public String view() {
        return "accounts/proconnect/views/sign-in";
      }
    };
  }

  @Bean
  @WhereConfigured
  AdministrationPage proConnectPage() {
    return new AdministrationPage("accounts.proConnect.rules", RuleController.PAGE, 25);
  }
}

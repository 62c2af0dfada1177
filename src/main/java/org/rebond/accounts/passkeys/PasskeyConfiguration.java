package org.rebond.accounts.passkeys;

import java.net.URI;
import java.util.Set;
import org.rebond.platform.PlatformProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.databind.json.JsonMapper;

/** Keys are made for the public address, and for no other. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

  @Bean
  PublicKeyCredentialRpEntity relyingParty(PlatformProperties properties) {
    return PublicKeyCredentialRpEntity.builder()
        .id(properties.publicUrl().getHost())
        .name("Rebond")
        .build();
  }

  @Bean
  Webauthn4JRelyingPartyOperations relyingPartyOperations(
      Holders holders,
      CredentialRows credentials,
      PublicKeyCredentialRpEntity relyingParty,
      PlatformProperties properties) {
    var operations =
        new Webauthn4JRelyingPartyOperations(
            holders, credentials, relyingParty, Set.of(origin(properties.publicUrl())));
    operations.setCustomizeCreationOptions(
        options -> options.authenticatorSelection(Ceremony.VERIFIED_AND_DISCOVERABLE));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  private static String origin(URI publicUrl) {
    int port = publicUrl.getPort();
    return publicUrl.getScheme() + "://" + publicUrl.getHost() + (port < 0 ? "" : ":" + port);
  }

  static JsonMapper json() {
    return JsonMapper.builder()
        .addModule(new org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule())
        .build();
  }
}

package org.rebond.accounts.passkeys;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is said between this server and a browser's authenticator, in their own words. */
@Component
class Ceremony {

  static final AuthenticatorSelectionCriteria VERIFIED_AND_DISCOVERABLE =
      AuthenticatorSelectionCriteria.builder()
          .userVerification(UserVerificationRequirement.REQUIRED)
          .residentKey(ResidentKeyRequirement.REQUIRED)
          .build();

  /** What the browser is told, and the challenge in it. */
  record Options(String json, Bytes challenge) {}

  private final WebAuthnRelyingPartyOperations operations;
  private final PublicKeyCredentialRpEntity relyingParty;
  private final Holders holders;
  private final JsonMapper json = PasskeyConfiguration.json();

  Ceremony(
      WebAuthnRelyingPartyOperations operations,
      PublicKeyCredentialRpEntity relyingParty,
      Holders holders) {
    this.operations = operations;
    this.relyingParty = relyingParty;
    this.holders = holders;
  }

  Options toAdd(Actor actor) {
    PublicKeyCredentialCreationOptions options =
        operations.createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(named(Passkeys.holder(actor))));
    return new Options(json.writeValueAsString(options), options.getChallenge());
  }

  /** Names no key: whoever asks learns nothing of who has one. */
  Options toSignIn() {
    PublicKeyCredentialRequestOptions options =
        operations.createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    return new Options(json.writeValueAsString(options), options.getChallenge());
  }

  /** Empty where it is not what a browser sends. */
  Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(String answer) {
    return read(
            answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {})
        .filter(credential -> credential.getResponse().getAttestationObject() != null);
  }

  /** Empty where it is not what a browser sends. */
  Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> signed(String answer) {
    return read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {})
        .filter(credential -> credential.getResponse().getAuthenticatorData() != null)
        .filter(credential -> credential.getResponse().getSignature() != null);
  }

  /** Throws {@link Unverified}. */
  void add(
      PublicKeyCredential<AuthenticatorAttestationResponse> credential,
      Bytes challenge,
      String label,
      UUID account) {
    PublicKeyCredentialCreationOptions options =
        PublicKeyCredentialCreationOptions.builder()
            .rp(relyingParty)
            .user(Objects.requireNonNull(holders.findById(Holders.handle(account))))
            .challenge(challenge)
            .pubKeyCredParams(
                PublicKeyCredentialParameters.EdDSA,
                PublicKeyCredentialParameters.ES256,
                PublicKeyCredentialParameters.RS256)
            .authenticatorSelection(VERIFIED_AND_DISCOVERABLE)
            .build();
    Unverified.unless(
        () ->
            operations.registerCredential(
                new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(credential, label))));
  }

  /** Whose key it is; throws {@link Unverified}. */
  UUID verify(PublicKeyCredential<AuthenticatorAssertionResponse> answer, Bytes challenge) {
    PublicKeyCredentialRequestOptions options =
        PublicKeyCredentialRequestOptions.builder()
            .challenge(challenge)
            .rpId(relyingParty.getId())
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build();
    return Unverified.unless(
        () ->
            Holders.account(
                operations
                    .authenticate(new RelyingPartyAuthenticationRequest(options, answer))
                    .getId()));
  }

  private <R extends AuthenticatorResponse> Optional<PublicKeyCredential<R>> read(
      String answer, TypeReference<PublicKeyCredential<R>> type) {
    try {
      return Optional.ofNullable(json.readValue(answer, type))
          .filter(credential -> credential.getRawId() != null && credential.getResponse() != null)
          .filter(credential -> credential.getResponse().getClientDataJSON() != null);
    } catch (JacksonException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Authentication named(UUID account) {
    return UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of());
  }
}

package org.rebond.accounts.passkeys;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Accounts as WebAuthn names them: the handle is the random id of the account. */
@Repository
class Holders implements PublicKeyCredentialUserEntityRepository {

  private final Accounts accounts;

  Holders(Accounts accounts) {
    this.accounts = accounts;
  }

  static Bytes handle(UUID account) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  static UUID account(Bytes handle) {
    ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return handle.getBytes().length == 16 ? find(account(handle)) : null;
  }

  /** The name of a signed-in person is the id of their account. */
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    return find(UUID.fromString(name));
  }

  /** The device shows the address, so that the right key is picked among several. */
  private @Nullable PublicKeyCredentialUserEntity find(UUID account) {
    return accounts
        .email(account)
        .map(EmailAddress::value)
        .map(
            email ->
                ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle(account))
                    .name(email)
                    .displayName(email)
                    .build())
        .orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity holder) {
    throw new UnsupportedOperationException("accounts are not made by passkeys");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("accounts are not closed by passkeys");
  }
}

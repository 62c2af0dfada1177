package org.rebond.accounts.proconnect;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.function.Predicate;

/** Where the provider answers, as its discovery document says; each at the provider itself. */
record Endpoints(URI authorization, URI token, URI userinfo, URI keys, URI endSession) {

  static Endpoints read(String document, String issuer, Predicate<URI> there) throws NotIdentified {
    try {
      Map<String, Object> said = JSONObjectUtils.parse(document);
      if (!issuer.equals(said.get("issuer"))) {
        throw new NotIdentified(Failure.UNTRUSTED, "the discovery document names another issuer");
      }
      return new Endpoints(
          address(said, "authorization_endpoint", there),
          address(said, "token_endpoint", there),
          address(said, "userinfo_endpoint", there),
          address(said, "jwks_uri", there),
          address(said, "end_session_endpoint", there));
    } catch (ParseException unreadable) {
      throw new NotIdentified(Failure.UNREACHABLE, unreadable);
    }
  }

  private static URI address(Map<String, Object> said, String name, Predicate<URI> there)
      throws ParseException, NotIdentified {
    URI address = JSONObjectUtils.getURI(said, name);
    if (address == null || !there.test(address)) {
      throw new NotIdentified(Failure.UNTRUSTED, name + " is absent or outside the provider");
    }
    return address;
  }
}

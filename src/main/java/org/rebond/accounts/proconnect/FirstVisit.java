package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.signin.AddressProof;
import org.springframework.stereotype.Component;

/**
 * Somebody whose identity is not tied to any account yet: until they have typed the code that went
 * to their address, what the provider said of them waits in their session and nowhere else.
 */
@Component
@WhereConfigured
class FirstVisit {

  private static final String KEPT = "proConnectFirst";

  /**
   * What waits.
   *
   * @param live whether the code can still be typed; otherwise another one can be sent
   */
  record Waiting(UUID proof, Identified person, EmailAddress email, String path, boolean live) {}

  private final AddressProof proofs;
  private final ProConnectLimits limits;

  FirstVisit(AddressProof proofs, ProConnectLimits limits) {
    this.proofs = proofs;
    this.limits = limits;
  }

  void begin(Identified person, String path, HttpServletRequest request, Locale locale)
      throws NotIdentified {
    EmailAddress email =
        person
            .email()
            .orElseThrow(() -> new NotIdentified(Failure.NO_ADDRESS, "no usable address"));
    send(person, email, path, request, locale);
  }

  /** Sends another code; nothing happens where nobody waits for one. */
  void again(HttpServletRequest request, Locale locale) {
    waiting(request).ifPresent(one -> send(one.person(), one.email(), one.path(), request, locale));
  }

  /** The one who waited, where this is the code; they wait no more. */
  Optional<Waiting> prove(String typed, HttpServletRequest request) {
    Optional<Waiting> proven =
        waiting(request)
            .filter(Waiting::live)
            .filter(one -> proofs.proves(one.proof(), typed, request));
    proven.ifPresent(one -> request.getSession().removeAttribute(KEPT));
    return proven;
  }

  private void send(
      Identified person,
      EmailAddress email,
      String path,
      HttpServletRequest request,
      Locale locale) {
    limits.requireProving(person.subject(), email);
    // Types of the JDK only: a session outlives an upgrade.
    HashMap<String, String> kept = new HashMap<>();
    kept.put("proof", proofs.send(email, locale).toString());
    kept.put("subject", person.subject());
    kept.put("email", email.value());
    kept.put("siret", person.siret());
    kept.put("unit", person.unit());
    kept.put("sealedToken", person.sealedToken());
    kept.put("path", path);
    request.getSession().setAttribute(KEPT, kept);
  }

  /** Who waits in this session. */
  Optional<Waiting> waiting(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEPT) instanceof Map<?, ?> kept)) {
      return Optional.empty();
    }
    EmailAddress email = new EmailAddress(text(kept, "email"));
    UUID proof = UUID.fromString(text(kept, "proof"));
    return Optional.of(
        new Waiting(
            proof,
            new Identified(
                text(kept, "subject"),
                Optional.of(email),
                text(kept, "siret"),
                text(kept, "unit"),
                text(kept, "sealedToken")),
            email,
            text(kept, "path"),
            proofs.waits(proof)));
  }

  private static String text(Map<?, ?> kept, String name) {
    return kept.get(name) instanceof String said ? said : "";
  }
}

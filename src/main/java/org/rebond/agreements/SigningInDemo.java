package org.rebond.agreements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.directory.Need;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Partnership;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.Period;
import org.rebond.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts, sends and signs a free cooperation through the usual transitions, for the stories of the
 * demonstration alone: nobody reads the code there, so it is sent and spent at once.
 */
@Component
@ConditionalOnBooleanProperty("rebond.demo")
public class SigningInDemo {

  /** What one party answers: what it brings, and where its direction signs. */
  public record Answer(String brings, EmailAddress signs) {}

  private final Drafting drafting;
  private final Sending sending;
  private final Signing signing;
  private final Agreements agreements;
  private final AgreementCalendar calendar;
  private final PartyIdentities identities;
  private final WhoMay whoMay;
  private final PlatformProperties properties;

  SigningInDemo(
      Drafting drafting,
      Sending sending,
      Signing signing,
      Agreements agreements,
      AgreementCalendar calendar,
      PartyIdentities identities,
      WhoMay whoMay,
      PlatformProperties properties) {
    this.drafting = drafting;
    this.sending = sending;
    this.signing = signing;
    this.agreements = agreements;
    this.calendar = calendar;
    this.identities = identities;
    this.whoMay = whoMay;
    this.properties = properties;
  }

  /** The same key drafts and sends once. */
  @Transactional
  public AgreementId send(
      Partnership partnership,
      Map<OrganisationId, Answer> answers,
      List<Need> needs,
      Period term,
      UUID key,
      Actor by)
      throws Refusal {
    requireDemo();
    var parties =
        partnership.members().stream()
            .map(
                member ->
                    new Party(
                        member.organisation().id(),
                        member.side(),
                        member.organisation().name(),
                        Optional.empty(),
                        identities.address(member.organisation().id(), member.side()),
                        answer(answers, member.organisation().id()).brings()))
            .toList();
    var signatories =
        parties.stream()
            .map(
                party ->
                    new Signatory(
                        UUID.randomUUID(),
                        party.organisation(),
                        "Direction",
                        answer(answers, party.organisation()).signs()))
            .toList();
    var id = drafting.create(partnership, new Terms(parties, needs, term, signatories), key, by);
    if (agreements.get(id).state() == AgreementState.DRAFT) {
      sending.send(id, by);
    }
    return id;
  }

  /** Once for each of those named to sign. */
  @Transactional
  public void sign(AgreementId id, Actor by) throws Refusal {
    requireDemo();
    Agreement agreement = agreements.get(id);
    Signatory own = whoMay.hand(by, agreement).orElseThrow(NotAllowed::new).signatory();
    if (agreement.signatureOf(own.id()).isEmpty()) {
      signing.code(id, own.id(), by);
      signing.sign(id, own.id(), agreement.digest(), true, by);
    }
  }

  /** What the calendar brings on the day that the clock says. */
  public void arrive() {
    calendar.arrive();
  }

  private static Answer answer(Map<OrganisationId, Answer> answers, OrganisationId party) {
    return Optional.ofNullable(answers.get(party)).orElseThrow();
  }

  private void requireDemo() {
    if (!properties.demo()) {
      throw new NotAllowed();
    }
  }
}

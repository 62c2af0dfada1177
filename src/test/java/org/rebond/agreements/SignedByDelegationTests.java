package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.RolesOfToday;
import org.rebond.agreements.signature.SigningCodes;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.shared.Refusal;
import org.rebond.testing.Mailbox;
import org.rebond.testing.PdfChecks;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class SignedByDelegationTests {

  @Autowired SignedAgreementsFixture fixture;
  @Autowired Agreements agreements;
  @Autowired AgreementPaper paper;
  @Autowired Signing signing;
  @Autowired Sending sending;
  @Autowired SigningCodes codes;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired RolesOfToday roles;
  @Autowired JdbcClient jdbc;
  @Autowired GreenMail server;

  private final EmailAddress deputy = new EmailAddress(UUID.randomUUID() + "@example.org");
  private Agreement agreement;
  private Signatory head;

  @BeforeEach
  void aHeadWhoLendsTheSignature() throws Refusal {
    Partnership partnership = fixture.partnership();
    Agreement draft = fixture.draft(partnership);
    head = draft.terms().signatories().getLast();
    memberships.grant(account(head.email().orElseThrow()), head.organisation(), Role.SIGNATORY);
    memberships.grant(account(deputy), head.organisation(), Role.READER);
    lend(roles.day(), roles.day().plusDays(9));
    sending.send(draft.id(), SignedAgreementsFixture.manager(partnership));
    agreement = agreements.get(draft.id());
    head = agreement.terms().signatories().getLast();
  }

  @Test
  void theDeputySignsWithACodeOfTheirOwnAndThePaperSaysSo() throws Refusal {
    Mailbox.of(server).awaitTo(deputy.value(), text -> text.contains("par délégation"));
    signing.code(agreement.id(), head.id(), actor());
    String code =
        Mailbox.code(Mailbox.of(server).awaitTo(deputy.value(), text -> text.contains("code")));
    assertThat(codes.attempt(head.id(), code)).isTrue();
    signing.sign(agreement.id(), head.id(), agreement.digest(), true, actor());

    Agreement after = agreements.get(agreement.id());
    assertThat(after.signatureOf(head.id()).orElseThrow().delegated()).isTrue();
    assertThat(PdfChecks.text(paper.project(after)).replaceAll("\\s+", " "))
        .contains("par délégation");
  }

  @Test
  void theDeputySignsForNobodyElseAndNotAfterTheLastDay() {
    Signatory other = agreement.terms().signatories().getFirst();
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> signing.code(agreement.id(), other.id(), actor()));
    jdbc.sql("UPDATE accounts.delegation SET starts_on = ?, ends_on = ? WHERE holder = ?")
        .param(roles.day().minusDays(9))
        .param(roles.day().minusDays(1))
        .param(account(deputy))
        .update();
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> signing.code(agreement.id(), head.id(), actor()));
  }

  @Test
  void aSignatoryWhoSignsThemselvesSignsWithoutDelegation() throws Refusal {
    Actor holder = SignedAgreementsFixture.holder(head);
    signing.code(agreement.id(), head.id(), holder);
    String code =
        Mailbox.code(
            Mailbox.of(server)
                .awaitTo(head.email().orElseThrow().value(), text -> text.contains("code")));
    assertThat(codes.attempt(head.id(), code)).isTrue();
    signing.sign(agreement.id(), head.id(), agreement.digest(), true, holder);
    assertThat(agreements.get(agreement.id()).signatureOf(head.id()).orElseThrow().delegated())
        .isFalse();
  }

  private void lend(LocalDate from, LocalDate to) {
    jdbc.sql(
            """
            INSERT INTO accounts.delegation
              (id, organisation, giver, holder, role, starts_on, ends_on)
            VALUES (?, ?, ?, ?, 'SIGNATORY', ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(head.organisation().value())
        .param(account(head.email().orElseThrow()))
        .param(account(deputy))
        .param(from)
        .param(to)
        .update();
  }

  private Actor actor() {
    UUID id = account(deputy);
    return new Actor(Optional.of(id), memberships.of(id), Set.of(), false);
  }

  private UUID account(EmailAddress address) {
    return accounts.findOrCreate(address);
  }
}

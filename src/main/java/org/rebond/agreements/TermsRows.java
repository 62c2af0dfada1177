package org.rebond.agreements;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rebond.accounts.EmailAddress;
import org.rebond.shared.Siret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the parties, who signs for them, and the signatures. */
@Repository
class TermsRows {

  private final JdbcClient jdbc;

  TermsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Signatories are new ones at each change: a link sent to an earlier one opens nothing. */
  void replace(Agreement agreement) {
    jdbc.sql("DELETE FROM agreements.party WHERE agreement = ?")
        .param(agreement.id().value())
        .update();
    parties(agreement);
    signatories(agreement);
  }

  void sign(AgreementId agreement, Signature signature) {
    jdbc.sql(
            """
            INSERT INTO agreements.signature
              (agreement, round, signatory, at, digest, by_delegation)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .param(agreement.value())
        .param(signature.round())
        .param(signature.signatory())
        .param(signature.at().atOffset(ZoneOffset.UTC))
        .param(signature.digest())
        .param(signature.delegated())
        .update();
  }

  private void parties(Agreement agreement) {
    List<Party> parties = agreement.terms().parties();
    jdbc.sql(
            """
            INSERT INTO agreements.party
              (agreement, organisation, position, side, legal_name, siret, address, brings)
            SELECT ?, * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[])
            """)
        .param(agreement.id().value())
        .param(parties.stream().map(p -> p.organisation().value()).toArray(UUID[]::new))
        .param(positions(parties))
        .param(parties.stream().map(p -> p.side().name()).toArray(String[]::new))
        .param(parties.stream().map(Party::legalName).toArray(String[]::new))
        .param(
            parties.stream()
                .map(p -> p.siret().map(Siret::value).orElse(null))
                .toArray(String[]::new))
        .param(parties.stream().map(Party::address).toArray(String[]::new))
        .param(parties.stream().map(Party::brings).toArray(String[]::new))
        .update();
  }

  private void signatories(Agreement agreement) {
    List<Signatory> signatories = agreement.terms().signatories();
    jdbc.sql(
            """
            INSERT INTO agreements.signatory (agreement, id, organisation, position, role, email)
            SELECT ?, * FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[])
            """)
        .param(agreement.id().value())
        .param(signatories.stream().map(Signatory::id).toArray(UUID[]::new))
        .param(signatories.stream().map(s -> s.organisation().value()).toArray(UUID[]::new))
        .param(positions(signatories))
        .param(signatories.stream().map(Signatory::role).toArray(String[]::new))
        .param(
            signatories.stream()
                .map(s -> s.email().map(EmailAddress::value).orElse(null))
                .toArray(String[]::new))
        .update();
  }

  private static Integer[] positions(List<?> list) {
    return IntStream.range(0, list.size()).boxed().toArray(Integer[]::new);
  }
}

package org.rebond.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.EmailAddress;
import org.rebond.directory.Need;
import org.rebond.partnerships.Partnership;
import org.rebond.shared.Siret;

/** The six answers as they are typed; {@link AgreementAnswers} reads them. */
record AgreementForm(
    @Nullable List<PartyAnswer> parties,
    @Nullable List<String> needs,
    @Nullable String from,
    @Nullable String to,
    @Nullable List<SignatoryAnswer> signatories,
    @Nullable String key,
    @Nullable String version) {

  /** Signatories that the form offers for each party; a second one may stay empty. */
  static final int SIGNATORIES = 2;

  /** One party's answers. */
  record PartyAnswer(
      @Nullable String organisation,
      @Nullable String legalName,
      @Nullable String siret,
      @Nullable String address,
      @Nullable String brings) {}

  /** One signatory's; empty where nobody was typed. */
  record SignatoryAnswer(
      @Nullable String organisation, @Nullable String role, @Nullable String email) {

    boolean empty() {
      return text(role).isEmpty() && text(email).isEmpty();
    }
  }

  /** A first form: the parties of the partnership, under the name and address that are known. */
  static AgreementForm first(Partnership partnership, PartyIdentities identities) {
    return new AgreementForm(
        partnership.members().stream()
            .map(
                member ->
                    new PartyAnswer(
                        member.organisation().id().toString(),
                        member.organisation().name(),
                        "",
                        identities.address(member.organisation().id(), member.side()),
                        ""))
            .toList(),
        List.of(),
        "",
        "",
        partnership.members().stream()
            .flatMap(member -> slots(member.organisation().id().toString(), List.of()))
            .toList(),
        "",
        "");
  }

  /** What a draft says now. */
  static AgreementForm of(Agreement agreement) {
    Terms terms = agreement.terms();
    return new AgreementForm(
        terms.parties().stream()
            .map(
                party ->
                    new PartyAnswer(
                        party.organisation().toString(),
                        party.legalName(),
                        party.siret().map(Siret::value).orElse(""),
                        party.address(),
                        party.brings()))
            .toList(),
        terms.needs().stream().map(Need::name).toList(),
        terms.period().from().toString(),
        terms.period().to().toString(),
        terms.parties().stream()
            .flatMap(
                party ->
                    slots(
                        party.organisation().toString(),
                        terms.signatories().stream()
                            .filter(s -> s.organisation().equals(party.organisation()))
                            .toList()))
            .toList(),
        "",
        String.valueOf(agreement.version()));
  }

  /** A form without a key of its own cannot be told from its copy: it gets one. */
  UUID keyOrNew() {
    return text(key).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? UUID.fromString(text(key))
        : UUID.randomUUID();
  }

  /** Fields in which anything can be written. */
  String[] freeTexts() {
    return Stream.concat(
            IntStream.range(0, parties == null ? 0 : parties.size())
                .mapToObj("parties[%d].brings"::formatted),
            IntStream.range(0, signatories == null ? 0 : signatories.size())
                .mapToObj("signatories[%d].role"::formatted))
        .toArray(String[]::new);
  }

  int versionOrNone() {
    return text(version).matches("\\d{1,9}") ? Integer.parseInt(text(version)) : -1;
  }

  static String text(@Nullable String typed) {
    return Optional.ofNullable(typed).orElse("").strip();
  }

  private static Stream<SignatoryAnswer> slots(String organisation, List<Signatory> known) {
    Stream<SignatoryAnswer> filled =
        known.stream().map(s -> new SignatoryAnswer(organisation, s.role(), email(s.email())));
    Stream<SignatoryAnswer> empty =
        Stream.generate(() -> new SignatoryAnswer(organisation, "", ""))
            .limit(Math.max(0, SIGNATORIES - known.size()));
    return Stream.concat(filled, empty);
  }

  private static String email(Optional<EmailAddress> address) {
    return address.map(EmailAddress::value).orElse("");
  }
}

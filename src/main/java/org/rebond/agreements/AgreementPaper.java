package org.rebond.agreements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rebond.documents.Attachment;
import org.rebond.documents.PdfRenderer;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.Siret;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agreement on two pages: an accessible archive that carries its own data. It is in French,
 * whoever reads: it is the text that is signed.
 */
@Component
class AgreementPaper {

  private static final String VIEW = "agreements/views/convention.pdf";

  private final PdfRenderer renderer;
  private final MessageSource words;
  private final JsonMapper json;
  private final boolean demo;

  AgreementPaper(
      PdfRenderer renderer, MessageSource words, JsonMapper json, PlatformProperties properties) {
    this.renderer = renderer;
    this.words = words;
    this.json = json;
    this.demo = properties.demo();
  }

  /** As it stands, marked as a project. */
  byte[] project(Agreement agreement) {
    return render(agreement, true);
  }

  /** With its signatures. */
  byte[] signed(Agreement agreement) {
    return render(agreement, false);
  }

  private byte[] render(Agreement agreement, boolean draft) {
    Map<String, Object> model =
        Map.of(
            "agreement",
            agreement,
            "signers",
            SignerLine.of(agreement),
            "draft",
            draft,
            "digest",
            agreement.digest());
    return renderer.render(
        VIEW,
        Locale.FRENCH,
        model,
        Attachment.json(
            "convention.json",
            json.writeValueAsString(data(agreement, draft)),
            words.getMessage("agreements.paper.data", null, Locale.FRENCH)));
  }

  private Map<String, Object> data(Agreement agreement, boolean draft) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("format", "rebond-agreement-1");
    data.put("demonstration", demo);
    data.put("draft", draft);
    data.put("id", agreement.id().toString());
    data.put("number", agreement.number().orElse(""));
    data.put("vehicle", agreement.vehicle().code());
    data.put("rules", agreement.vehicle().rules());
    data.put("from", agreement.terms().period().from().toString());
    data.put("to", agreement.terms().period().to().toString());
    data.put("needs", List.of(agreement.terms().needCodes()));
    data.put("parties", agreement.terms().parties().stream().map(AgreementPaper::data).toList());
    data.put("signatures", SignerLine.of(agreement).stream().map(AgreementPaper::data).toList());
    data.put("digest", agreement.digest());
    return data;
  }

  private static Map<String, String> data(Party party) {
    return Map.of(
        "organisation", party.organisation().toString(),
        "side", party.side().name(),
        "legalName", party.legalName(),
        "siret", party.siret().map(Siret::value).orElse(""),
        "address", party.address(),
        "brings", party.brings());
  }

  private static Map<String, String> data(SignerLine line) {
    return Map.of(
        "role", line.role(),
        "party", line.party().legalName(),
        "signedAt", line.signedAt().map(Object::toString).orElse(""),
        "byDelegation", String.valueOf(line.byDelegation()));
  }
}

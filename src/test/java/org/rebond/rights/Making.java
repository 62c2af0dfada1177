package org.rebond.rights;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rebond.organisations.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody makes with the forms of the site. */
record Making(Requests requests, JdbcClient jdbc, Someone by) {

  private static final Pattern DESK = Pattern.compile("/accueil/ouverture/([\\w-]+)");

  UUID contact(Organisation place, Organisation agency) {
    return id(
        located("/contacts", "lieu", place.slug(), "agence", agency.slug(), "message", "Bonjour"));
  }

  void accept(UUID contact) {
    located("/contacts/" + contact + "/reponses", "kind", "ACCEPTANCE", "body", "Volontiers");
  }

  UUID encounter(UUID partnership) {
    return id(
        located(
            "/partenariats/" + partnership + "/rencontres",
            "kind",
            "VISIT",
            "day",
            "2027-07-01",
            "time",
            "10:30",
            "length",
            "60",
            "place",
            "L’Établi",
            "objective",
            "Se voir"));
  }

  UUID agreement(UUID partnership, Organisation place, Organisation agency, String... emails) {
    LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    return id(
        located(
            "/conventions",
            "partenariat",
            partnership.toString(),
            "parties[0].organisation",
            place.id().toString(),
            "parties[0].legalName",
            "Association",
            "parties[0].brings",
            "Le fablab",
            "parties[1].organisation",
            agency.id().toString(),
            "parties[1].legalName",
            "Agence",
            "parties[1].brings",
            "Une conseillère",
            "needs",
            "DIGITAL",
            "from",
            today.plusDays(30).toString(),
            "to",
            today.plusYears(1).toString(),
            "signatories[0].organisation",
            place.id().toString(),
            "signatories[0].role",
            "Présidence",
            "signatories[0].email",
            emails[0],
            "signatories[1].organisation",
            agency.id().toString(),
            "signatories[1].role",
            "Direction",
            "signatories[1].email",
            emails[1]));
  }

  void send(UUID agreement) {
    located("/conventions/" + agreement + "/envoi");
  }

  UUID signatory(UUID agreement, Organisation of) {
    return one(
        "SELECT id FROM agreements.signatory WHERE agreement = ? AND organisation = ?",
        agreement,
        of.id().value());
  }

  UUID offer(Organisation organisation) {
    located(
        "/organisations/" + organisation.id() + "/offres",
        "title",
        "Aide en ligne",
        "openTo",
        "JOB_SEEKERS",
        "needs",
        "DIGITAL",
        "theme",
        "DIGITAL",
        "aim",
        "SKILLS");
    return one(
        "SELECT id FROM offers.offer WHERE organisation = ? AND ? <> ''",
        organisation.id().value(),
        "offer");
  }

  UUID invitation(Organisation organisation) {
    String address = UUID.randomUUID() + "@example.org";
    located(
        "/organisations/" + organisation.id() + "/invitations", "email", address, "role", "READER");
    return one(
        "SELECT id FROM accounts.invitation WHERE organisation = ? AND email = ?",
        organisation.id().value(),
        address);
  }

  /** The secret of the link that opens it. */
  String desk(Organisation place, UUID id) {
    var answer =
        post(
            place.path() + "/accueils",
            Map.of("key", id.toString(), "called", "Tablette", "service", "accueil"));
    var link = DESK.matcher(text(answer));
    if (!link.find()) {
      throw new AssertionError("no desk: " + answer.getStatus());
    }
    return link.group(1);
  }

  /** Its number. */
  String batch(Organisation place) {
    String seed = "A".repeat(10) + UUID.randomUUID().toString().replace("-", "") + "A";
    var answer =
        post(
            place.path() + "/invitations",
            Map.of(
                "seed",
                seed,
                "size",
                "50",
                "counts",
                "once",
                "until",
                LocalDate.now(java.time.ZoneOffset.UTC).plusDays(60).toString()));
    if (!"application/pdf".equals(answer.getContentType())) {
      throw new AssertionError("no flyers: " + text(answer));
    }
    return jdbc.sql("SELECT number FROM badges.batches WHERE place = ? LIMIT 1")
        .param(place.id().value())
        .query(String.class)
        .single();
  }

  String located(String address, String... form) {
    Map<String, String> fields = new HashMap<>(Map.of("key", UUID.randomUUID().toString()));
    for (int i = 0; i < form.length; i += 2) {
      fields.put(form[i], form[i + 1]);
    }
    MockHttpServletResponse answer = post(address, fields);
    String next = answer.getRedirectedUrl();
    if (next == null) {
      throw new AssertionError(
          by.name() + " " + address + " " + answer.getStatus() + " " + text(answer));
    }
    return next;
  }

  private MockHttpServletResponse post(String address, Map<String, String> form) {
    var request = requests.request(by, "POST", address);
    form.forEach(request::param);
    return requests.done(request);
  }

  UUID one(String sql, Object... params) {
    return jdbc.sql(sql + " LIMIT 1").params(params).query(UUID.class).single();
  }

  static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}

package org.rebond.mail;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.platform.PlatformProperties;
import org.rebond.platform.Templates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The one template of every mail: the same words as plain text and as simple HTML. */
@Component
class LetterWords {

  /** What a name may bring that ends a line, and runs of spaces; a subject is one line. */
  private static final Pattern LINE_ENDS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

  /** Both ways to read one mail. */
  record Said(String subject, String plain, String html) {}

  private final MessageSource bundles;
  private final Templates templates;
  private final boolean demo;
  private final URI publicUrl;

  LetterWords(MessageSource bundles, Templates templates, PlatformProperties properties) {
    this.bundles = bundles;
    this.templates = templates;
    this.demo = properties.demo();
    this.publicUrl = properties.publicUrl();
  }

  Said of(Mail mail) {
    String subject = LINE_ENDS.matcher(words(mail, ".subject")).replaceAll(" ");
    String text = words(mail, ".text");
    String after = words(mail, ".after");
    String link = mail.link().map(Object::toString).orElse("");
    String why = why(mail);
    String stop = mail.reason().map(reason -> words(mail, reason, reason.stops())).orElse("");
    String stopLink = mail.reason().map(reason -> reason.stop().toString()).orElse("");
    String entries =
        mail.entries().stream()
            .map(entry -> "- " + entry.text() + "\n  " + entry.page())
            .collect(Collectors.joining("\n\n"));
    String foot = foot(mail.locale(), why, (stop + " " + stopLink).strip());
    String plain =
        Stream.of(text, link, entries, after, "-- \n" + foot)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("\n\n"));
    Map<String, Object> model = new HashMap<>();
    model.put("subject", subject);
    model.put("paragraphs", List.of(text.split("\n\n")));
    model.put("link", link);
    model.put("entries", mail.entries());
    model.put("after", after);
    model.put("why", why);
    model.put("stop", stop);
    model.put("stopLink", stopLink);
    return new Said(subject, plain, templates.render("mail/views/mail", mail.locale(), model));
  }

  /** What every letter says of itself, in its plain text as on the page. */
  private String foot(Locale locale, String why, String stop) {
    String fixed =
        Stream.of(demo ? "mail.demo" : "", "mail.independent", "mail.data")
            .filter(key -> !key.isEmpty())
            .map(key -> bundles.getMessage(key, null, locale))
            .collect(Collectors.joining("\n", "", " " + publicUrl.resolve("/mes-donnees")));
    return Stream.of(why, stop, fixed)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String why(Mail mail) {
    return mail.reason()
        .map(reason -> words(mail, reason, reason.why()))
        .orElseGet(() -> bundles.getMessage("mail.needed", null, mail.locale()));
  }

  private String words(Mail mail, Mail.Reason reason, String key) {
    return bundles.getMessage(key, reason.arguments().toArray(), mail.locale());
  }

  private String words(Mail mail, String part) {
    return bundles.getMessage(mail.key() + part, mail.arguments().toArray(), mail.locale());
  }
}

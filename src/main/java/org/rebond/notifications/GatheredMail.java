package org.rebond.notifications;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.OrganisationId;
import org.rebond.platform.PlatformProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** One mail for several news; what happened several times is one line of it. */
@Component
class GatheredMail {

  /** What makes two lines the same thing. */
  private record Same(String words, List<OrganisationId> names, String path) {}

  private final NewsWords words;
  private final MessageSource bundles;
  private final Accounts accounts;
  private final StopLinks stops;
  private final Outbox outbox;
  private final URI publicUrl;

  GatheredMail(
      NewsWords words,
      MessageSource bundles,
      Accounts accounts,
      StopLinks stops,
      Outbox outbox,
      PlatformProperties properties) {
    this.words = words;
    this.bundles = bundles;
    this.accounts = accounts;
    this.stops = stops;
    this.outbox = outbox;
    this.publicUrl = properties.publicUrl();
  }

  /** Nothing where nothing is left to tell. */
  void send(UUID account, Rhythm rhythm, List<NewsLines.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    accounts.email(account).ifPresent(to -> outbox.post(mail(to, rhythm, lines)));
  }

  private Mail mail(EmailAddress to, Rhythm rhythm, List<NewsLines.Line> lines) {
    List<Mail.Entry> entries = entries(lines);
    String why = "notifications.why." + rhythm;
    return Mail.of(
            to.value(),
            Locale.FRENCH,
            "notifications.mail.gathered",
            entries.size(),
            publicUrl.resolve("/nouvelles").toString())
        .withEntries(entries)
        .because(
            new Mail.Reason(
                why, why + ".stop", List.of(), stops.link(new StopLinks.Stop(rhythm.name(), to))));
  }

  private List<Mail.Entry> entries(List<NewsLines.Line> lines) {
    Map<Same, Integer> times = new LinkedHashMap<>();
    Map<Same, NewsLines.Line> first = new LinkedHashMap<>();
    for (NewsLines.Line line : lines) {
      Same same = new Same(line.words(), line.names(), line.path());
      times.merge(same, 1, Integer::sum);
      first.putIfAbsent(same, line);
    }
    Map<OrganisationId, String> names = words.names(lines);
    return first.entrySet().stream()
        .map(
            one ->
                new Mail.Entry(
                    several(
                        words.said(one.getValue(), names, Locale.FRENCH),
                        times.getOrDefault(one.getKey(), 1)),
                    publicUrl.resolve(one.getValue().path())))
        .toList();
  }

  private String several(String said, int times) {
    return times == 1
        ? said
        : bundles.getMessage("notifications.mail.times", new Object[] {said, times}, Locale.FRENCH);
  }
}

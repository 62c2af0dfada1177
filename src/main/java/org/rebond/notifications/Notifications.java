package org.rebond.notifications;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.rebond.accounts.EmailAddress;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.mail.RefusedAddresses;
import org.rebond.organisations.Organisation;
import org.rebond.platform.PlatformProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where modules say what happened, in the transaction of the deed. */
@Component
public class Notifications {

  private static final String WHY = "notifications.why.";

  private final NewsLines lines;
  private final Choices choices;
  private final NewsWords words;
  private final StopLinks stops;
  private final Outbox outbox;
  private final RefusedAddresses refusedAddresses;
  private final URI publicUrl;

  Notifications(
      NewsLines lines,
      Choices choices,
      NewsWords words,
      StopLinks stops,
      Outbox outbox,
      RefusedAddresses refusedAddresses,
      PlatformProperties properties) {
    this.lines = lines;
    this.choices = choices;
    this.words = words;
    this.stops = stops;
    this.outbox = outbox;
    this.refusedAddresses = refusedAddresses;
    this.publicUrl = properties.publicUrl();
  }

  /** Tells these members of a team; each gets a line, and a mail when they chose. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(News news, Organisation team, Collection<EmailAddress> members) {
    tell(news, team, members, mail -> mail);
  }

  /**
   * The same, with what goes with a mail that leaves at once.
   *
   * @param complete adds to the mail of this reader, such as an invitation for their calendar
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(
      News news,
      Organisation team,
      Collection<EmailAddress> members,
      UnaryOperator<Mail> complete) {
    List<Choices.Reader> readers = choices.of(members, news.kind());
    lines.add(news, team.id(), readers);
    readers.stream()
        .filter(reader -> reader.rhythm() == Rhythm.AT_ONCE)
        .forEach(
            reader ->
                outbox.post(
                    complete.apply(
                        mail(news, reader.email(), publicUrl.resolve(news.path()))
                            .because(reason(news.kind(), "team", reader.email(), team.name())))));
  }

  /**
   * Tells somebody who answers by a personal link, without an account, unless they stopped it.
   *
   * @param link made only where it is sent
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellByLink(
      News news, EmailAddress to, Supplier<URI> link, UnaryOperator<Mail> complete) {
    if (!choices.stopped(to, news.kind())) {
      outbox.post(
          complete.apply(mail(news, to, link.get()).because(reason(news.kind(), "link", to, ""))));
    }
  }

  /** Whether any of these addresses without an account still takes mail of this kind. */
  public boolean reachesByLink(Collection<EmailAddress> addresses, NotificationKind kind) {
    Set<String> refused =
        refusedAddresses.among(addresses.stream().map(EmailAddress::value).toList());
    Set<String> stopped = choices.stopped(addresses, kind);
    return addresses.stream()
        .map(EmailAddress::value)
        .anyMatch(one -> !refused.contains(one) && !stopped.contains(one));
  }

  private static Mail mail(News news, EmailAddress to, URI link) {
    return Mail.of(to.value(), Locale.FRENCH, news.key(), news.arguments().toArray())
        .withLink(link);
  }

  private Mail.Reason reason(NotificationKind kind, String way, EmailAddress to, String team) {
    return new Mail.Reason(
        WHY + way,
        WHY + way + ".stop",
        List.of(words.kind(kind, Locale.FRENCH), team),
        stops.link(new StopLinks.Stop(kind.name(), to)));
  }
}

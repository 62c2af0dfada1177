package org.rebond.partnerships.contacts;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;

/**
 * A place that writes to an agency, and somebody there who answers by the link of a mail; each acts
 * on the day that the test stands in, signing in anew where a session would have ended.
 */
public final class Correspondence {

  public final Organisation place;
  public final Organisation agency;
  public final EmailAddress asker;
  public final EmailAddress desk;

  private final Town town;
  private final GreenMail mailServer;
  private final MovableClock clock;

  public Correspondence(
      Town town,
      GreenMail mailServer,
      MovableClock clock,
      Organisation place,
      Organisation agency) {
    this.town = town;
    this.mailServer = mailServer;
    this.clock = clock;
    this.place = place;
    this.agency = agency;
    this.asker = town.member(place, Role.FACILITATOR);
    this.desk = town.address();
  }

  /** On the wall of mainland France. */
  public void on(String wall) {
    clock.travelTo(LocalDateTime.parse(wall).atZone(ZoneId.of("Europe/Paris")).toInstant());
  }

  public Person asker() throws Exception {
    return town.signedIn(asker);
  }

  /** The address of the thread. */
  public String write() throws Exception {
    return Person.located(send(asker(), "Venez nous voir"));
  }

  public HttpResponse<String> send(Person who, String message) throws Exception {
    return who.post(
        writing(),
        "/contacts",
        Map.of(
            "lieu", place.slug(),
            "agence", agency.slug(),
            "message", message,
            "email", desk.value(),
            "key", UUID.randomUUID().toString()));
  }

  public String writing() {
    return "/contacts/nouveau?lieu=" + place.slug() + "&agence=" + agency.slug();
  }

  /** Whoever reads the mailbox of the agency's desk, by the newest mail that fits. */
  public Person reader(Predicate<String> mail) throws Exception {
    Person reader = town.stranger();
    reader.open(Mailbox.link(box().awaitTo(desk.value(), mail)));
    return reader;
  }

  public static HttpResponse<String> answer(Person who, String thread, String... fields)
      throws Exception {
    Map<String, String> form = new HashMap<>(Map.of("key", UUID.randomUUID().toString()));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return who.post(thread, thread + "/reponses", form);
  }

  /** Presses the one button of this address. */
  public static HttpResponse<String> press(Person who, String thread, String button)
      throws Exception {
    return who.post(thread, thread + "/" + button, Map.of());
  }

  public Mailbox box() {
    return Mailbox.of(mailServer);
  }
}

package org.rebond.demo.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The box of everyone in the demonstration: the latest 50 messages, newest first. */
@Controller
@ConditionalOnBooleanProperty("rebond.demo")
class MailboxController {

  private static final int SHOWN = 50;

  private final GreenMail server;

  MailboxController(GreenMail server) {
    this.server = server;
  }

  @GetMapping("/demo/boite")
  @Access(Audience.DEMO)
  String show(@RequestParam(defaultValue = "") String pour, Model model)
      throws MessagingException, IOException {
    List<MimeMessage> received = new ArrayList<>(Arrays.asList(server.getReceivedMessages()));
    Collections.reverse(received);
    String part = pour.strip().toLowerCase(Locale.ROOT);
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < received.size() && letters.size() < SHOWN; i++) {
      if (Letter.to(received.get(i)).contains(part)) {
        letters.add(Letter.of(received.get(i)));
      }
    }
    model.addAttribute("letters", letters);
    model.addAttribute("pour", pour);
    return "demo/mailbox/views/box";
  }
}

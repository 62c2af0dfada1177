package org.rebond.accounts.mydata;

import java.util.Locale;
import org.rebond.accounts.AccountHolder;
import org.rebond.accounts.PersonalData.Person;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept of me, to read and to take away. */
@Controller
class MyDataController {

  private final AccountHolder holder;
  private final Shown shown;
  private final DataFile file;

  MyDataController(AccountHolder holder, Shown shown, DataFile file) {
    this.holder = holder;
    this.shown = shown;
    this.file = file;
  }

  @GetMapping("/compte/donnees")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "myData", to = Viewer.SELF)
  String show(Actor actor, Model model) {
    Person me = holder.of(actor);
    model.addAttribute("email", me.email().value());
    model.addAttribute("parts", shown.of(me));
    return "accounts/mydata/views/data";
  }

  @GetMapping("/compte/donnees/fichier")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @Shows(value = "myData", to = Viewer.SELF)
  ResponseEntity<byte[]> file(Actor actor, Locale locale) {
    return file.answer(holder.of(actor), locale);
  }
}

package org.rebond.accounts.journal;

import java.util.Locale;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** For the managers of an organisation: what was done to its team and to its page. */
@Controller
class OrganisationJournalController {

  private final Organisations organisations;
  private final Journal journal;
  private final JournalLines lines;

  OrganisationJournalController(Organisations organisations, Journal journal, JournalLines lines) {
    this.organisations = organisations;
    this.journal = journal;
    this.lines = lines;
  }

  @GetMapping("/organisations/{id}/journal")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "journal", to = Viewer.MANAGERS)
  String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
    var organisation = organisations.find(new OrganisationId(id)).orElseThrow(NotFound::new);
    model.addAttribute("organisation", organisation);
    model.addAttribute("lines", lines.show(journal.of(actor, organisation.id()), locale));
    return "accounts/journal/views/organisation";
  }
}

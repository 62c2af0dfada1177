package org.rebond.agreements;

import java.util.List;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The agreements of one partnership: its tab. */
@Controller
class PartnershipAgreementsController {

  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final AgreementSection section;

  PartnershipAgreementsController(
      Partnerships partnerships, PartnershipSpaces spaces, AgreementSection section) {
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.section = section;
  }

  /** A mediator reads the partnership and not its agreements: for them the list would be empty. */
  @GetMapping("/partenariats/{id}/conventions")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "agreement",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK})
  String show(@PathVariable UUID id, Actor actor, Model model) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    List<AgreementList.Line> lines = section.lines(partnership, actor);
    if (partnership.actsFor(actor).isEmpty() && lines.isEmpty()) {
      throw new NotAllowed();
    }
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("lines", lines);
    model.addAttribute("mayDraft", partnership.mayEdit(actor));
    return "agreements/views/partnership";
  }
}

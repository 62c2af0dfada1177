package org.rebond.offers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All offers: anyone reads those that are open, each team writes its own. */
@Service
public class Offers {

  private final OfferTable table;
  private final AuditTrail audit;
  private final Clock clock;

  Offers(OfferTable table, AuditTrail audit, Clock clock) {
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /** Not archived, in the order of themes, then of titles. */
  public List<Offer> open(OrganisationId organisation) {
    return open(List.of(organisation));
  }

  /** The same for several organisations, together. */
  public List<Offer> open(Collection<OrganisationId> organisations) {
    return table.open(organisations);
  }

  public Optional<Offer> find(OfferId id) {
    return table.find(id);
  }

  /** An offer of this organisation; a 404 where it is another's. */
  Offer of(OrganisationId organisation, OfferId id) {
    return find(id)
        .filter(found -> found.organisation().equals(organisation))
        .orElseThrow(NotFound::new);
  }

  /**
   * Opens an offer.
   *
   * @param key of the form: sent twice, it still opens one
   */
  @Transactional
  public Offer propose(Actor actor, OrganisationId organisation, OfferText text, UUID key) {
    require(actor, organisation);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var offer = new Offer(OfferId.random(), organisation, text, false, now);
    if (table.add(offer, key)) {
      audit.record(actor, "offers.proposed", offer.id().value());
    }
    return table
        .ofForm(key)
        .filter(o -> o.organisation().equals(organisation))
        .orElseThrow(NotFound::new);
  }

  @Transactional
  public void revise(Actor actor, OfferId id, OfferText text) {
    var offer = managed(actor, id);
    if (!offer.text().equals(text)) {
      var now = clock.instant();
      table.save(new Offer(id, offer.organisation(), text, offer.archived(), now));
      audit.record(actor, "offers.revised", id.value());
    }
  }

  /** Takes it off every list and guide; nothing is lost. Already archived, it stays so. */
  @Transactional
  public void archive(Actor actor, OfferId id) {
    move(actor, id, true, "offers.archived");
  }

  /** Opens it again. */
  @Transactional
  public void restore(Actor actor, OfferId id) {
    move(actor, id, false, "offers.restored");
  }

  private void move(Actor actor, OfferId id, boolean archived, String deed) {
    var offer = managed(actor, id);
    if (offer.archived() != archived) {
      table.save(new Offer(id, offer.organisation(), offer.text(), archived, clock.instant()));
      audit.record(actor, deed, id.value());
    }
  }

  private Offer managed(Actor actor, OfferId id) {
    var offer = table.lock(id).orElseThrow(NotFound::new);
    require(actor, offer.organisation());
    return offer;
  }

  private static void require(Actor actor, OrganisationId organisation) {
    if (!Offer.mayManage(actor, organisation)) {
      throw new NotAllowed();
    }
  }
}

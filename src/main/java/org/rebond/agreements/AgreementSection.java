package org.rebond.agreements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.Words;
import org.springframework.stereotype.Component;

/** What agreements bring to the space of a partnership: a tab, a block, the next step. */
@Component
class AgreementSection implements PartnershipSection {

  private static final int ORDER = 30;
  private static final int WAITED_FOR = 90;
  private static final int TERM_COMES = 60;
  private static final int WOULD_HELP = 30;
  private static final int MONTHS_AHEAD = 6;

  private final Agreements agreements;
  private final WhoMay whoMay;
  private final Deeds deeds;

  AgreementSection(Agreements agreements, WhoMay whoMay, Deeds deeds) {
    this.agreements = agreements;
    this.whoMay = whoMay;
    this.deeds = deeds;
  }

  @Override
  public List<Tab> tabs(Partnership partnership, Actor actor) {
    return seen(partnership, actor).isEmpty() && !partnership.mayEdit(actor)
        ? List.of()
        : List.of(new Tab(Words.of("agreements.tab"), partnership.path() + "/conventions", ORDER));
  }

  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    List<AgreementList.Line> lines = lines(partnership, actor);
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new Panel(
                Words.of("agreements.panel.title"),
                "agreements/views/panel",
                lines,
                Column.ASIDE,
                ORDER));
  }

  @Override
  public Map<PartnershipId, NextStep> nextSteps(List<Partnership> partnerships, Actor actor) {
    Map<PartnershipId, List<Agreement>> all =
        agreements.of(partnerships.stream().map(Partnership::id).toList());
    Map<PartnershipId, NextStep> steps = new HashMap<>();
    for (Partnership partnership : partnerships) {
      List<Agreement> seen =
          all.getOrDefault(partnership.id(), List.of()).stream()
              .filter(agreement -> whoMay.see(actor, agreement))
              .toList();
      seen.stream()
          .flatMap(agreement -> step(agreement, partnership, actor, seen).stream())
          .max(Comparator.comparingInt(NextStep::priority))
          .or(() -> first(partnership, actor, seen))
          .ifPresent(step -> steps.put(partnership.id(), step));
    }
    return steps;
  }

  /** Lines of the agreements that this person may see, the latest first. */
  List<AgreementList.Line> lines(Partnership partnership, Actor actor) {
    LocalDate today = deeds.today();
    return seen(partnership, actor).reversed().stream()
        .map(agreement -> AgreementList.Line.of(agreement, today))
        .toList();
  }

  private List<Agreement> seen(Partnership partnership, Actor actor) {
    return agreements.of(partnership.id()).stream()
        .filter(agreement -> whoMay.see(actor, agreement))
        .toList();
  }

  private Optional<NextStep> step(
      Agreement agreement, Partnership partnership, Actor actor, List<Agreement> all) {
    String path = "/conventions/" + agreement.id();
    LocalDate today = deeds.today();
    LocalDate end = agreement.terms().period().to();
    AgreementState state = agreement.state().on(today, agreement.terms().period());
    if (whoMay.can(actor, agreement, Transition.SIGN)) {
      return Optional.of(next("SIGN", path + "/signature", WAITED_FOR));
    }
    if (state == AgreementState.DRAFT && whoMay.can(actor, agreement, Transition.EDIT)) {
      return Optional.of(next("DRAFT", path, WOULD_HELP));
    }
    boolean followed =
        all.stream().anyMatch(other -> other.terms().period().from().isAfter(end.minusMonths(1)));
    if (state == AgreementState.IN_FORCE
        && end.isBefore(today.plusMonths(MONTHS_AHEAD))
        && !followed
        && partnership.mayEdit(actor)) {
      return Optional.of(next("ENDS", fresh(partnership), TERM_COMES));
    }
    return Optional.empty();
  }

  private static Optional<NextStep> first(
      Partnership partnership, Actor actor, List<Agreement> seen) {
    return seen.isEmpty() && partnership.mayEdit(actor)
        ? Optional.of(next("FIRST", fresh(partnership), WOULD_HELP))
        : Optional.empty();
  }

  private static NextStep next(String what, String path, int priority) {
    String key = "agreements.step." + what;
    return new NextStep(
        Words.of(key + ".title"),
        Words.of(key + ".why"),
        Words.of(key + ".button"),
        path,
        priority);
  }

  private static String fresh(Partnership partnership) {
    return "/conventions/nouvelle?partenariat=" + partnership.id();
  }
}

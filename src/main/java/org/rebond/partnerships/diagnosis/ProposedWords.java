package org.rebond.partnerships.diagnosis;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rebond.directory.PeripheralBarrier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that an axis starts with: those of the statements it comes from, to be changed. */
@Component
class ProposedWords {

  private final MessageSource words;

  ProposedWords(MessageSource words) {
    this.words = words;
  }

  AxisForm form(DiagnosisView view, Optional<PeripheralBarrier> about, Locale locale) {
    return about
        .flatMap(barrier -> found(view, barrier))
        .map(proposal -> form(proposal, locale))
        .orElseGet(
            () -> new AxisForm("0", about.map(Enum::name).orElse(""), "", "", "", "", "", ""));
  }

  private static Optional<Proposal> found(DiagnosisView view, PeripheralBarrier barrier) {
    return view.proposals().stream().filter(one -> one.barrier() == barrier).findFirst();
  }

  private AxisForm form(Proposal proposal, Locale locale) {
    String groups =
        proposal.groups().stream()
            .map(group -> word("partnerships.diagnosis.group." + group, locale))
            .collect(Collectors.joining(", "));
    String deeds =
        proposal.from().stream()
            .filter(one -> one.kind() != StatementKind.NEED)
            .map(Statement::body)
            .collect(Collectors.joining(" "));
    String aim = word("partnerships.diagnosis.axis.aimOf", locale, groups, deeds);
    return new AxisForm(
        "0",
        proposal.barrier().name(),
        capital(word("partnerships.diagnosis.barrier." + proposal.barrier(), locale), locale),
        aim.substring(0, Math.min(aim.length(), AxisForm.LONGEST_AIM)),
        "",
        "",
        "",
        "");
  }

  private static String capital(String said, Locale locale) {
    return said.substring(0, 1).toUpperCase(locale) + said.substring(1);
  }

  private String word(String key, Locale locale, Object... args) {
    return words.getMessage(key, args, locale);
  }
}

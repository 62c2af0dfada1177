package org.rebond.accounts.journal;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rebond.audit.AuditSearch;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lines in the reader's words. */
@Component
class JournalLines {

  /** One line on the page; {@code organisation} where that is what was acted upon. */
  record Shown(AuditSearch.Found found, String deed, Optional<Organisation> organisation) {

    /** The beginning of an id is enough to tell it from its neighbours. */
    public String subject() {
      return beginning(found.subject());
    }

    public Optional<String> account() {
      return found.account().map(Shown::beginning);
    }

    public boolean ofTheInstance() {
      return found.subject().equals(AuditTrail.INSTANCE);
    }

    private static String beginning(UUID id) {
      return id.toString().substring(0, 8);
    }
  }

  private final Organisations organisations;
  private final MessageSource words;

  JournalLines(Organisations organisations, MessageSource words) {
    this.organisations = organisations;
    this.words = words;
  }

  List<Shown> show(List<AuditSearch.Found> lines, Locale locale) {
    Map<UUID, Organisation> known =
        organisations
            .all(lines.stream().map(line -> new OrganisationId(line.subject())).distinct().toList())
            .stream()
            .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
    return lines.stream()
        .map(
            line ->
                new Shown(
                    line,
                    deed(line.action(), locale),
                    Optional.ofNullable(known.get(line.subject()))))
        .toList();
  }

  /** The words of each action, in their order; the action itself where a feature is gone. */
  Map<String, String> deeds(List<String> actions, Locale locale) {
    Map<String, String> byWords = new TreeMap<>(Collator.getInstance(locale));
    actions.forEach(action -> byWords.put(deed(action, locale) + "\0" + action, action));
    Map<String, String> deeds = new LinkedHashMap<>();
    byWords.forEach((said, action) -> deeds.put(action, deed(action, locale)));
    return deeds;
  }

  String deed(String action, Locale locale) {
    String said = words.getMessage("audit.action." + action, null, action, locale);
    return said == null ? action : said;
  }

  String kind(String kind, Locale locale) {
    return words.getMessage("accounts.journal.kind." + kind, null, locale);
  }
}

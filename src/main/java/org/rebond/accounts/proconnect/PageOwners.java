package org.rebond.accounts.proconnect;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;

/** Whose page an address of this site is, as somebody copies it from their browser. */
@Component
class PageOwners {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://[^/]+)?/([a-z]+)/([a-z0-9-]+)(?:[/?#].*)?");

  /** First part of the address of each kind. */
  private static final Map<String, OrganisationKind> KINDS =
      Arrays.stream(OrganisationKind.values())
          .collect(Collectors.toMap(PageOwners::folder, Function.identity()));

  private final Organisations organisations;

  PageOwners(Organisations organisations) {
    this.organisations = organisations;
  }

  Organisation of(String address) throws Refusal {
    Matcher parts = ADDRESS.matcher(address.strip());
    OrganisationKind kind = parts.matches() ? KINDS.get(parts.group(1)) : null;
    Optional<Organisation> owner =
        kind == null ? Optional.empty() : organisations.find(kind, parts.group(2));
    return owner.orElseThrow(() -> new Refusal("accounts.proConnect.rule.page.unknown"));
  }

  private static String folder(OrganisationKind kind) {
    return new Organisation(OrganisationId.random(), kind, "x", "x")
        .path()
        .replaceAll("^/|/x$", "");
  }
}

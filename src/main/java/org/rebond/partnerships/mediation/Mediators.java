package org.rebond.partnerships.mediation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rebond.directory.Agencies;
import org.rebond.directory.Directorate;
import org.rebond.directory.Directorates;
import org.rebond.geography.Commune;
import org.rebond.geography.Communes;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.partnerships.Partnership;
import org.springframework.stereotype.Component;

/** Who could help: the directorates above the agency, or any organisation that has a page here. */
@Component
class Mediators {

  private static final Pattern PAGE =
      Pattern.compile(".*/(lieux|agences|directions|reseaux)/([a-z0-9-]{1,200})/?");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Map<String, OrganisationKind> KINDS =
      Map.of(
          "lieux", OrganisationKind.THIRD_PLACE,
          "agences", OrganisationKind.AGENCY,
          "directions", OrganisationKind.DIRECTORATE,
          "reseaux", OrganisationKind.NETWORK);

  private final Organisations organisations;
  private final Agencies agencies;
  private final Directorates directorates;
  private final Communes communes;

  Mediators(
      Organisations organisations,
      Agencies agencies,
      Directorates directorates,
      Communes communes) {
    this.organisations = organisations;
    this.agencies = agencies;
    this.directorates = directorates;
    this.communes = communes;
  }

  /** By id, in the order of how near they are. */
  Map<String, String> suggested(Partnership partnership) {
    Optional<Commune> commune =
        agencies
            .find(partnership.agency().organisation().id())
            .flatMap(agency -> communes.find(agency.location().commune()));
    Map<String, String> found = new LinkedHashMap<>();
    commune.stream()
        .flatMap(
            where ->
                Stream.concat(
                    directorates.covering(where.department().code()).stream(),
                    directorates.regional(where.region().code()).stream()))
        .filter(directorate -> partnership.member(directorate.id()).isEmpty())
        .forEach((Directorate one) -> found.put(one.id().toString(), one.name()));
    return found;
  }

  Optional<Organisation> named(String id) {
    return ID.matcher(id).matches()
        ? organisations.find(new OrganisationId(UUID.fromString(id)))
        : Optional.empty();
  }

  /** By the address of its page, with or without the name of this site. */
  Optional<Organisation> at(String address) {
    Matcher page = PAGE.matcher(address.strip());
    return page.matches()
        ? Stream.ofNullable(KINDS.get(page.group(1)))
            .flatMap(kind -> organisations.find(kind, page.group(2)).stream())
            .findFirst()
        : Optional.empty();
  }
}

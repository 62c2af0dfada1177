package org.rebond.directory.creation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.directory.Directorate;
import org.rebond.directory.TypedAddress;
import org.rebond.geography.Commune;
import org.rebond.geography.Communes;
import org.rebond.geography.Department;
import org.rebond.geography.Resolution;
import org.rebond.organisations.OrganisationKind;
import org.springframework.validation.BindingResult;

/** What the administrator types; level, code and departments are a directorate's only. */
record NewOrganisationForm(
    @Nullable String kind,
    @Nullable String name,
    @Nullable String where,
    @Nullable String level,
    @Nullable String safir,
    @Nullable String departments,
    @Nullable String key) {

  static final List<OrganisationKind> KINDS =
      List.of(OrganisationKind.AGENCY, OrganisationKind.DIRECTORATE, OrganisationKind.NETWORK);

  static final NewOrganisationForm EMPTY =
      new NewOrganisationForm(KINDS.getFirst().name(), "", "", "TERRITORIAL", "", "", "");

  /** Empty where something is wrong, which {@code errors} then says. */
  Optional<NewOrganisation> read(Communes communes, List<Department> known, BindingResult errors) {
    Optional<OrganisationKind> chosen =
        KINDS.stream().filter(one -> one.name().equals(kind)).findFirst();
    if (chosen.isEmpty()) {
      errors.rejectValue("kind", "directory.create.kind.missing");
      return Optional.empty();
    }
    String said = typed(name);
    if (said.isEmpty() || said.length() > 200) {
      errors.rejectValue("name", "organisations.rename.length");
    }
    Optional<NewOrganisation> read =
        switch (chosen.get()) {
          case NETWORK -> Optional.of(new NewOrganisation.Network(said));
          case AGENCY ->
              commune(communes, errors)
                  .map(town -> new NewOrganisation.Agency(said, street(communes), town));
          case DIRECTORATE -> directorate(said, communes, known, errors);
          case THIRD_PLACE -> Optional.empty();
        };
    return errors.hasErrors() ? Optional.empty() : read;
  }

  UUID keyOrNew() {
    try {
      return UUID.fromString(typed(key));
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }

  private Optional<NewOrganisation> directorate(
      String said, Communes communes, List<Department> known, BindingResult errors) {
    String code = typed(safir);
    if (!code.matches("[0-9]{5}")) {
      errors.rejectValue("safir", "directory.create.safir.wrong");
    }
    Directorate.Level at =
        Stream.of(Directorate.Level.TERRITORIAL, Directorate.Level.REGIONAL)
            .filter(one -> one.name().equals(level))
            .findFirst()
            .orElse(Directorate.Level.TERRITORIAL);
    Set<String> codes = known.stream().map(Department::code).collect(Collectors.toSet());
    List<String> covered =
        Arrays.stream(typed(departments).split("[\\s,;]+"))
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    covered.stream()
        .filter(one -> !codes.contains(one))
        .findFirst()
        .ifPresent(
            one ->
                errors.rejectValue(
                    "departments",
                    "directory.create.departments.unknown",
                    new Object[] {one},
                    null));
    if (covered.isEmpty() && at == Directorate.Level.TERRITORIAL) {
      errors.rejectValue("departments", "directory.create.departments.missing");
    }
    return commune(communes, errors)
        .map(
            town ->
                new NewOrganisation.Directorate(said, street(communes), town, at, code, covered));
  }

  private Optional<Commune> commune(Communes communes, BindingResult errors) {
    String typed = typed(where);
    if (!typed.isEmpty()
        && TypedAddress.read(typed, communes).commune() instanceof Resolution.Found(var commune)) {
      return Optional.of(commune);
    }
    errors.rejectValue("where", "directory.create.where.unknown");
    return Optional.empty();
  }

  private String street(Communes communes) {
    return TypedAddress.read(typed(where), communes).street();
  }

  private static String typed(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").strip();
  }
}

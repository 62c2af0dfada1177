package org.rebond.directory.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.ending.Ending;
import org.rebond.directory.Agencies;
import org.rebond.directory.Directorates;
import org.rebond.geography.Communes;
import org.rebond.geography.Departments;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.shared.Refusal;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

@RebondTest
class CreationTests {

  private static final Actor ADMINISTRATOR = new Actor(Optional.empty(), Map.of(), Set.of(), true);

  @Autowired Creation creation;
  @Autowired Ending ending;
  @Autowired Agencies agencies;
  @Autowired Directorates directorates;
  @Autowired Communes communes;
  @Autowired Departments departments;

  @Test
  void anAgencyIsFoundNearItsCommuneOnceItIsAdded() throws Exception {
    UUID key = UUID.randomUUID();
    NewOrganisation agency = read(form("AGENCY", "Agence de Mende-Nord", "Mende", ""));
    Organisation created = creation.create(agency, key, ADMINISTRATOR);
    assertThat(creation.create(agency, key, ADMINISTRATOR))
        .as("sent twice, it adds one")
        .isEqualTo(created);
    assertThat(agencies.in(List.of("48"))).extracting(a -> a.id()).contains(created.id());
    ending.close(created.id(), ADMINISTRATOR);
  }

  @Test
  void aDirectorateCoversItsDepartmentsAndItsCodeIsItsOwn() throws Exception {
    NewOrganisation directorate = read(form("DIRECTORATE", "Direction d’essai", "Mende", "99001"));
    Organisation created = creation.create(directorate, UUID.randomUUID(), ADMINISTRATOR);
    assertThat(directorates.covering("48")).extracting(d -> d.id()).contains(created.id());
    assertThatThrownBy(() -> creation.create(directorate, UUID.randomUUID(), ADMINISTRATOR))
        .isInstanceOf(Refusal.class)
        .hasMessage("directory.create.safir.taken");
    ending.close(created.id(), ADMINISTRATOR);
    assertThat(directorates.covering("48")).extracting(d -> d.id()).doesNotContain(created.id());
  }

  @Test
  void twoNetworksOfOneNameHaveAddressesOfTheirOwn() throws Exception {
    NewOrganisation network = new NewOrganisation.Network("Réseau d’essai");
    Organisation one = creation.create(network, UUID.randomUUID(), ADMINISTRATOR);
    Organisation other = creation.create(network, UUID.randomUUID(), ADMINISTRATOR);
    assertThat(one.kind()).isEqualTo(OrganisationKind.NETWORK);
    assertThat(one.path()).isNotEqualTo(other.path());
  }

  @Test
  void onlyAnAdministratorAdds() {
    assertThatThrownBy(
            () ->
                creation.create(
                    new NewOrganisation.Network("Un réseau"), UUID.randomUUID(), Actor.ANONYMOUS))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(mistakes(form("THIRD_PLACE", "x", "Mende", ""))).containsExactly("kind");
    assertThat(mistakes(form("AGENCY", " ", "Nulle-Part", ""))).containsExactly("name", "where");
    assertThat(mistakes(form("DIRECTORATE", "x", "Mende", "12")))
        .as("Safir codes have five digits")
        .containsExactly("safir");
    assertThat(
            mistakes(
                new NewOrganisationForm(
                    "DIRECTORATE", "x", "Mende", "TERRITORIAL", "99002", "48, 999", "")))
        .containsExactly("departments");
  }

  private static NewOrganisationForm form(String kind, String name, String where, String safir) {
    return new NewOrganisationForm(kind, name, where, "TERRITORIAL", safir, "48", "");
  }

  private NewOrganisation read(NewOrganisationForm form) {
    return form.read(communes, departments.all(), errors(form)).orElseThrow();
  }

  private List<String> mistakes(NewOrganisationForm form) {
    BindingResult errors = errors(form);
    assertThat(form.read(communes, departments.all(), errors)).isEmpty();
    return errors.getFieldErrors().stream().map(error -> error.getField()).sorted().toList();
  }

  private static BindingResult errors(NewOrganisationForm form) {
    return new BeanPropertyBindingResult(form, "form");
  }
}

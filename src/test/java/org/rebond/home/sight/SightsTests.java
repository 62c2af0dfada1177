package org.rebond.home.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Access;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RebondTest
class SightsTests {

  /** Forms and lists of one's own: they show nothing that another page does not. */
  private static final Set<String> NOTHING_OF_THEIR_OWN =
      Set.of(
          "/aujourdhui",
          "/partenariats",
          "/conventions",
          "/conventions.csv",
          "/compte/administration",
          "/compte/cles-d-acces/nouvelle",
          "/compte/cles-d-acces/{id}",
          "/connexion/confirmation",
          "/administration/organisations/nouvelle",
          "/lieux/{slug}/reseaux",
          "/organisations/{id}/fermeture",
          "/contacts/nouveau",
          "/conventions/nouvelle",
          "/conventions/{id}/modifier",
          "/conventions/{id}/signature",
          "/lieux/{slug}/modifier",
          "/lieux/{slug}/photos",
          "/lieux/{slug}/photos/{photo}",
          "/organisations/{id}/depart",
          "/organisations/{id}/offres/nouvelle",
          "/diagnostics/{id}/axes/nouveau",
          "/partenariats/{id}/rencontres/nouvelle",
          "/partenariats/{id}/sondages/nouveau",
          "/partenariats/{id}/taches/nouvelle",
          "/rencontres/{id}/modifier",
          "/rencontres/{id}/annulation",
          "/rencontres/{id}/participants",
          "/rencontres/{id}/retour");

  @Autowired Sights sights;
  @Autowired MessageSource words;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void everyPageThatIsNotForAnyoneSaysWhatItShows() {
    List<String> silent =
        routes.getHandlerMethods().entrySet().stream()
            .filter(route -> closed(route.getValue()))
            .filter(
                route ->
                    route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
            .filter(route -> route.getValue().getMethodAnnotation(Shows.class) == null)
            .flatMap(route -> route.getKey().getPatternValues().stream())
            .filter(path -> !NOTHING_OF_THEIR_OWN.contains(path))
            .sorted()
            .toList();
    assertThat(silent).as("pages without @Shows").isEmpty();
  }

  /** Two routes that share a word show the same thing to the same people. */
  @Test
  void whatSharesAWordIsSeenByTheSamePeople() {
    Stream<Shows> all =
        routes.getHandlerMethods().values().stream()
            .map(method -> method.getMethodAnnotation(Shows.class))
            .filter(java.util.Objects::nonNull);
    assertThat(all.map(one -> one.value() + List.of(one.to())).distinct().count())
        .isEqualTo(sights.all().size());
  }

  @Test
  void everyThingAndEveryViewerHasItsWords() {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      for (Sights.Sight sight : sights.all()) {
        assertThat(words.getMessage("sight." + sight.what(), null, locale)).isNotBlank();
        assertThat(words.getMessage("sight." + sight.what() + ".text", null, locale)).isNotBlank();
      }
      for (Viewer viewer : Viewer.values()) {
        assertThat(words.getMessage("sight.to." + viewer, null, locale)).isNotBlank();
        assertThat(words.getMessage("sight.is." + viewer, null, locale)).isNotBlank();
      }
    }
  }

  @Test
  void whatAnyoneSeesComesFirst() {
    assertThat(sights.all().getFirst().shows(Viewer.NETWORK)).isTrue();
    assertThat(sights.all().getLast().to()).containsExactly(Viewer.ADMINISTRATOR);
  }

  private static boolean closed(HandlerMethod method) {
    Access access = method.getMethodAnnotation(Access.class);
    return access != null
        && switch (access.value()) {
          case ANYONE, DEMO, DESK -> false;
          case SIGNED_IN, LINK_HOLDER, SIGNED_IN_OR_LINK, ADMINISTRATOR -> true;
        };
  }
}

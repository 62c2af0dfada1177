package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody does only after having shown again who they are. */
@RebondTest
class StepUpRoutesTests {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  /** What is taken away in a file and wants no fresh code. */
  private static final Map<String, String> WITHOUT_A_CODE =
      Map.of(
          "GET /bilans/{partnership}.csv", "shared with the holder of a link",
          "GET /conventions/{id}/convention.pdf", "shared with who signs, by a link",
          "GET /diagnostics/{id}/diagnostic.csv", "shared with the holder of a link",
          "GET /diagnostics/{id}/diagnostic.pdf", "shared with the holder of a link",
          "GET /mes-donnees/fichier", "their own, of who holds a link and has no account",
          "GET /partenariats/{id}/mots.pdf", "shared with the holder of a link",
          "GET /partenariats/{id}/taches.csv", "shared with the holder of a link",
          "GET /rencontres/{id}/compte-rendu.pdf", "shared with the holder of a link",
          "GET /rencontres/{id}/rencontre.ics", "a date, shared with the holder of a link");

  private static final Set<Audience> WITH_A_LINK =
      Set.of(Audience.LINK_HOLDER, Audience.SIGNED_IN_OR_LINK);

  private static final Pattern FILE = Pattern.compile("\\.[a-z]+$|/(export|fichier)$");

  @Test
  void whatChangesHowOneSignsInOrWhoRulesOrTakesPeoplesDataAwayWantsAFreshCode() {
    assertThat(routes(Access::fresh))
        .contains(
            "GET /compte/cles-d-acces/nouvelle",
            "POST /compte/cles-d-acces",
            "POST /compte/cles-d-acces/{id}/retrait",
            "POST /compte/connexions/{handle}/fin",
            "POST /compte/connexions/autres/fin",
            "POST /administration/journal/export",
            "GET /organisations/{id}/equipe.csv",
            "GET /compte/donnees/fichier",
            "POST /administration/personnes/{account}/administration",
            "POST /administration/personnes/{account}/administration/retrait",
            "POST /organisations/{id}/invitations",
            "POST /organisations/{id}/membres/{account}/roles");
  }

  @Test
  void aFileThatIsNotPublicWantsAFreshCodeOrStandsInTheListWithItsReason() {
    Set<String> files = files(access -> access.value() != Audience.ANYONE && !access.fresh());
    assertThat(files).isEqualTo(WITHOUT_A_CODE.keySet());
    assertThat(files(access -> WITH_A_LINK.contains(access.value()))).containsAll(files);
  }

  @Test
  void filesForMembersOnlyAreFoundAmongTheRoutes() {
    assertThat(files(Access::fresh))
        .contains(
            "GET /conventions.csv",
            "GET /lieux/{slug}/venues.csv",
            "GET /organisations/{id}/aiguillage.csv",
            "GET /organisations/{id}/equipe.csv",
            "GET /organisations/{id}/offres.csv",
            "GET /organisations/{id}/territoire.csv",
            "GET /administration/demandes-equipes.csv",
            "GET /administration/organisations.csv",
            "POST /administration/journal/export",
            "GET /compte/donnees/fichier");
  }

  private Set<String> routes(Predicate<Access> which) {
    return routes((method, path) -> true, which);
  }

  /** By how the address ends, or by what the handler gives back. */
  private Set<String> files(Predicate<Access> which) {
    return routes(
        (method, path) ->
            FILE.matcher(path).find()
                || method
                    .getReturnType()
                    .getGenericParameterType()
                    .getTypeName()
                    .contains("byte[]"),
        which);
  }

  private Set<String> routes(BiPredicate<HandlerMethod, String> shape, Predicate<Access> which) {
    Set<String> found = new TreeSet<>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              Access access = method.getMethodAnnotation(Access.class);
              if (access == null || !which.test(access)) {
                return;
              }
              for (String path : route.getPatternValues()) {
                if (shape.test(method, path)) {
                  route
                      .getMethodsCondition()
                      .getMethods()
                      .forEach(verb -> found.add(verb + " " + path));
                }
              }
            });
    return found;
  }
}

package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Access;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody does only after having shown again who they are. */
@RebondTest
class StepUpRoutesTests {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void whatChangesHowOneSignsInOrWhoRulesOrTakesPeoplesDataAwayWantsAFreshCode() {
    Set<String> fresh = new TreeSet<>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              Access access = method.getMethodAnnotation(Access.class);
              if (access != null && access.fresh()) {
                route
                    .getPatternValues()
                    .forEach(
                        path ->
                            route
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> fresh.add(verb + " " + path)));
              }
            });
    assertThat(fresh)
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
}

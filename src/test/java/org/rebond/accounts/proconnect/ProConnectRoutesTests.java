package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.testing.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The walks over all routes see an instance without a provider; this one has its routes too. */
class ProConnectRoutesTests extends WithProConnect {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void everyRouteSaysWhoMayCallItAndLookingMarksNoBrowser() {
    Visit visit = new Visit(properties.publicUrl().getPort());
    int looked = 0;
    for (var route : routes.getHandlerMethods().entrySet()) {
      for (String path : ofProConnect(List.copyOf(route.getKey().getPatternValues()))) {
        Access access = access(route.getValue());
        assertThat(access).as(path).isNotNull();
        if (access.value() == Audience.ANYONE
            && route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
          assertThat(visit.get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
          looked++;
        }
      }
    }
    assertThat(looked).isEqualTo(4);
  }

  private static List<String> ofProConnect(List<String> paths) {
    return paths.stream().filter(path -> path.contains("proconnect")).toList();
  }

  private static Access access(HandlerMethod method) {
    return java.util.Objects.requireNonNull(method.getMethodAnnotation(Access.class));
  }
}

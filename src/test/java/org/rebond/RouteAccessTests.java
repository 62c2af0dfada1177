package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Access;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RebondTest
class RouteAccessTests {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Autowired ApplicationContext context;

  @Test
  void everyRouteSaysWhoMayCallIt() {
    List<String> silent =
        routes.getHandlerMethods().entrySet().stream()
            .filter(route -> !saysWhoMayCall(route.getValue()))
            .map(route -> route.getKey() + " → " + route.getValue().getShortLogMessage())
            .sorted()
            .toList();
    assertThat(silent).as("routes without @Access").isEmpty();
  }

  @Test
  void noRouteEscapesTheWalkAbove() {
    assertThat(context.getBeanNamesForType(RouterFunction.class)).isEmpty();
  }

  private static boolean saysWhoMayCall(HandlerMethod handler) {
    return handler.hasMethodAnnotation(Access.class)
        || ErrorController.class.isAssignableFrom(handler.getBeanType());
  }
}

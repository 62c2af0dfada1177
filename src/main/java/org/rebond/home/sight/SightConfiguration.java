package org.rebond.home.sight;

import java.util.Objects;
import org.rebond.organisations.Shows;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads {@link Shows} on every route. */
@Configuration(proxyBeanMethods = false)
class SightConfiguration {

  @Bean
  Sights sights(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    return new Sights(
        routes.getHandlerMethods().values().stream()
            .map(method -> method.getMethodAnnotation(Shows.class))
            .filter(Objects::nonNull)
            .toList());
  }
}

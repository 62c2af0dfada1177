package org.rebond.directory.closed;

import org.rebond.organisations.Closures;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ClosedConfiguration implements WebMvcConfigurer {

  private final Closures closures;

  ClosedConfiguration(Closures closures) {
    this.closures = closures;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new ClosedInterceptor(closures));
  }
}

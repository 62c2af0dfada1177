package org.rebond.accounts.closing;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** After the access check and before step-up: what is not answered needs no code. */
@Configuration(proxyBeanMethods = false)
class ClosingConfiguration implements WebMvcConfigurer {

  private final ClosingInterceptor closing;

  ClosingConfiguration(ClosingInterceptor closing) {
    this.closing = closing;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(closing).order(Ordered.LOWEST_PRECEDENCE - 200);
  }
}

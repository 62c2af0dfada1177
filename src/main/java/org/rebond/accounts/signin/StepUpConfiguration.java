package org.rebond.accounts.signin;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts step-up after the access check: only who may come in is asked to confirm. */
@Configuration(proxyBeanMethods = false)
class StepUpConfiguration implements WebMvcConfigurer {

  private final StepUpInterceptor stepUp;

  StepUpConfiguration(StepUpInterceptor stepUp) {
    this.stepUp = stepUp;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(stepUp).order(Ordered.LOWEST_PRECEDENCE - 100);
  }
}

package org.rebond.platform;

import java.lang.reflect.Method;
import java.time.Clock;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.RollbackOn;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/** A refusal undoes what was begun; time is an input. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformProperties.class)
@EnableTransactionManagement(rollbackOn = RollbackOn.ALL_EXCEPTIONS)
class PlatformConfiguration {

  /** A command that runs beside a serving node, such as bin/administrator, starts no job. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(name = "rebond.jobs", matchIfMissing = true)
  @EnableScheduling
  static class Jobs {}

  /** The real one; the demo, which tells stories of past days, brings its own. */
  @Bean
  @Fallback
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Outside every transaction, which is begun anew with each try. */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor retriesOfTransactions(TransactionAttributeSource transactions) {
    var pointcut =
        new StaticMethodMatcherPointcut() {
          @Override
          public boolean matches(Method method, Class<?> type) {
            return transactions.getTransactionAttribute(method, type) != null;
          }
        };
    pointcut.setClassFilter(transactions::isCandidateClass);
    var advisor = new DefaultPointcutAdvisor(pointcut, new Retries());
    advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
    return advisor;
  }
}

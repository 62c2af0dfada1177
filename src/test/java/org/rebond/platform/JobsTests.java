package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class JobsTests {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(PlatformConfiguration.class);

  @Test
  void aServingNodeHasJobsAndACommandBesideItHasNone() {
    application.run(
        node -> assertThat(node).hasSingleBean(ScheduledAnnotationBeanPostProcessor.class));
    application
        .withPropertyValues("rebond.jobs=false")
        .run(
            command ->
                assertThat(command).doesNotHaveBean(ScheduledAnnotationBeanPostProcessor.class));
  }
}

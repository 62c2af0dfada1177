package org.rebond.demo;

import org.rebond.badges.TooManyCodes;
import org.rebond.shared.Refusal;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the stories once geography and directory are there, before the ready line. */
@Component
@Order(100)
@ConditionalOnBooleanProperty("rebond.demo")
@ConditionalOnBooleanProperty(name = "rebond.demo.stories", matchIfMissing = true)
class StoriesAtStart implements ApplicationRunner {

  private final Stories stories;

  StoriesAtStart(Stories stories) {
    this.stories = stories;
  }

  @Override
  public void run(ApplicationArguments args) throws Refusal, TooManyCodes {
    stories.tell();
  }
}

package org.rebond.platform;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --rebond.retention=dry-run}: says how many of each kind a run would erase, and ends;
 * {@code --rebond.retention=run} erases them.
 */
@Component
class RetentionCommand implements ApplicationRunner {

  static final String OPTION = "rebond.retention";
  private static final Logger LOG = LoggerFactory.getLogger(RetentionCommand.class);

  private final RetentionRun retention;
  private final ConfigurableApplicationContext context;

  RetentionCommand(RetentionRun retention, ConfigurableApplicationContext context) {
    this.retention = retention;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> values = arguments.getOptionValues(OPTION);
    if (values == null) {
      return;
    }
    if (values.equals(List.of("dry-run"))) {
      say("would erase", retention.dryRun());
    } else if (values.equals(List.of("run"))) {
      say("erased", retention.run());
    } else {
      LOG.error("say dry-run or run: nothing was erased");
    }
    context.close();
  }

  private static void say(String what, Map<String, Integer> counts) {
    counts.forEach((kind, count) -> LOG.info("{} {}: {}", what, kind, count));
  }
}

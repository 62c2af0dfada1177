package org.rebond.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The line that says where to click. */
@Component
class ReadyLine {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

  private final PlatformProperties properties;

  ReadyLine(PlatformProperties properties) {
    this.properties = properties;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    LOG.info("Rebond is ready: {}{}", properties.publicUrl(), properties.demo() ? "/demo" : "");
  }
}

package org.rebond.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses, before anything is opened, to show the demo's one-click personas to a network or to mix
 * its invented organisations with real data.
 */
@Component
class DemoStaysHome implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    check(beans.getBean(Environment.class));
  }

  static void check(Environment environment) {
    if (!environment.getProperty("rebond.demo", Boolean.class, false)) {
      return;
    }
    if (!environment.getProperty("rebond.database.url", "").isBlank()) {
      throw new IllegalStateException(
          "The demo runs on the embedded database only: unset rebond.demo or REBOND_DATABASE_URL");
    }
    if (!loopback(environment.getProperty("server.address", ""))) {
      throw new IllegalStateException(
          "The demo is for this machine only: start it with --server.address=127.0.0.1");
    }
  }

  private static boolean loopback(String address) {
    try {
      // An empty address would mean every network card, though Java resolves it to loopback.
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}

package org.rebond;

import org.rebond.platform.EarlyDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one deployable, any number of identical nodes in front of one PostgreSQL. */
@SpringBootApplication
@SuppressWarnings("PrivateConstructorForUtilityClass")
public class Rebond {

  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(Rebond.class);
    application.addListeners(new EarlyDatabase());
    application.run(args);
  }
}

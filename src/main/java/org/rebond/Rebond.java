package org.rebond;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one deployable, any number of identical nodes in front of one PostgreSQL. */
@SpringBootApplication
@SuppressWarnings("PrivateConstructorForUtilityClass")
public class Rebond {

  public static void main(String[] args) {
    SpringApplication.run(Rebond.class, args);
  }
}

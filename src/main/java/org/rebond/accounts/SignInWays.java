package org.rebond.accounts;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways that this instance offers; {@code @signInWays} in the page. */
@Component
public class SignInWays {

  private final List<SignInWay> ways;

  SignInWays(List<SignInWay> ways) {
    this.ways = ways.stream().sorted(Comparator.comparingInt(SignInWay::order)).toList();
  }

  public List<SignInWay> all() {
    return ways;
  }
}

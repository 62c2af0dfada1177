package org.rebond.accounts;

/**
 * Another way of signing in than the e-mailed link, brought as a bean by its feature and shown
 * below the link's form; none of them is ever the only one.
 */
public interface SignInWay {

  /** Lower comes first: passkeys 10, ProConnect 20. */
  int order();

  /** Template with a fragment {@code way(suite)}: where to continue, or nothing. */
  String view();
}

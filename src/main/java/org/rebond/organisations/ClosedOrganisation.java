package org.rebond.organisations;

/** Somebody asks for an organisation that is no more: the page of whoever took over, or a 410. */
public class ClosedOrganisation extends RuntimeException {

  private final transient Closure closure;

  public ClosedOrganisation(Closure closure) {
    super("closed");
    this.closure = closure;
  }

  public Closure closure() {
    return closure;
  }
}

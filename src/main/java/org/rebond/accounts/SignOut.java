package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Where signing out leads: home, or on to where else the person is signed in. */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

  private static final String HOME = "/?deconnexion";
  private static final String NEXT = SignOut.class.getName();

  private final List<SignedInElsewhere> elsewhere;

  SignOut(List<SignedInElsewhere> elsewhere) {
    this.elsewhere = elsewhere;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    elsewhere.stream()
        .flatMap(one -> one.farewell(request, response).stream())
        .findFirst()
        .ifPresent(path -> request.setAttribute(NEXT, path));
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    response.sendRedirect(request.getAttribute(NEXT) instanceof String path ? path : HOME);
  }
}

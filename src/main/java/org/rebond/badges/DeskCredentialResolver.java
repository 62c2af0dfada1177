package org.rebond.badges;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.SiteCookies;
import org.rebond.organisations.NotAllowed;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers their {@link Desk}, known by a cookie or by {@code Authorization: Desk …}; a
 * device without a credential, or with a revoked one, gets no further.
 */
@Component
class DeskCredentialResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  static final String COOKIE = "desk";
  private static final String SCHEME = "Desk ";

  private final Desks desks;
  private final SiteCookies cookies;

  DeskCredentialResolver(Desks desks, SiteCookies cookies) {
    this.desks = desks;
    this.cookies = cookies;
  }

  Optional<Desk> find(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith(SCHEME)) {
      return desks.ofCredential(header.substring(SCHEME.length()));
    }
    return cookies.read(request, COOKIE).flatMap(desks::ofCredential);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Desk.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    return Optional.ofNullable(servlet).flatMap(this::find).orElseThrow(NotAllowed::new);
  }
}

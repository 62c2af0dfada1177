package org.rebond.accounts;

import jakarta.servlet.DispatcherType;
import org.rebond.platform.PlatformProperties;
import org.rebond.platform.Sealing;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Headers, cookies and CSRF; who may call a route is {@link AccessInterceptor}'s. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** 36 characters of base64, as many as the column holds. */
  private static final int SESSION_ID_BYTES = 27;

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, PlatformProperties properties, SecurityLog log, SignOut signOut)
      throws Exception {
    return http.authorizeHttpRequests(
            all ->
                all.requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .addFilterBefore(new SameOriginFilter(properties.publicUrl()), CsrfFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new SessionCsrfTokens())
                    .requireCsrfProtectionMatcher(
                        request ->
                            CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                                && request.getSession(false) != null
                                && !request.getRequestURI().startsWith("/api/")))
        // The session's cookie goes with the session: Spring Session sees to it.
        .logout(
            out ->
                out.logoutUrl("/deconnexion")
                    .addLogoutHandler((request, answer, who) -> log.signedOut(request, who))
                    .addLogoutHandler(
                        new HeaderWriterLogoutHandler(
                            new StaticHeadersWriter("Clear-Site-Data", "\"cache\"")))
                    // Last, since it may lead on to where else somebody is signed in.
                    .addLogoutHandler(signOut)
                    .logoutSuccessHandler(signOut))
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .httpBasic(basic -> basic.disable())
        .formLogin(form -> form.disable())
        .headers(
            headers -> {
              headers.defaultsDisabled();
              SecurityHeaders.all(properties.tls()).forEach(headers::addHeaderWriter);
            })
        .build();
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> headersOfErrors(PlatformProperties properties) {
    var filter = new FilterRegistrationBean<>(new SecurityHeaders(properties.tls()));
    filter.setDispatcherTypes(DispatcherType.ERROR);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return filter;
  }

  @Bean
  CookieSerializer cookieSerializer(
      PlatformProperties properties, SiteCookies names, Sealing sealing) {
    return new ProvenSessions(sessionCookie(properties, names), sealing.subkey("session cookie"));
  }

  static CookieSerializer sessionCookie(PlatformProperties properties, SiteCookies names) {
    DefaultCookieSerializer cookies = new DefaultCookieSerializer();
    cookies.setCookieName(names.name("session"));
    cookies.setCookiePath("/");
    cookies.setSameSite("Lax");
    cookies.setUseHttpOnlyCookie(true);
    cookies.setUseSecureCookie(properties.tls());
    return cookies;
  }

  @Bean
  SessionIdGenerator sessionIds() {
    return () -> RandomText.ofBytes(SESSION_ID_BYTES);
  }

  /** Two requests of one browser at once may both be the first to keep something. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfSimultaneousRequests() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}

package org.rebond.accounts;

import org.rebond.platform.PlatformProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Headers, cookies and CSRF; who may call a route is {@link AccessInterceptor}'s. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final long TWO_YEARS = 63_072_000;

  @Bean
  SecurityFilterChain chain(HttpSecurity http, PlatformProperties properties) throws Exception {
    boolean tls = "https".equals(properties.publicUrl().getScheme());
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
        .logout(
            out ->
                out.logoutUrl("/deconnexion")
                    .logoutSuccessUrl("/?deconnexion")
                    .deleteCookies("session"))
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .httpBasic(basic -> basic.disable())
        .formLogin(form -> form.disable())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), geolocation=(self), microphone=()"))
                    .httpStrictTransportSecurity(
                        hsts -> hsts.requestMatcher(request -> tls).maxAgeInSeconds(TWO_YEARS)))
        .build();
  }

  @Bean
  CookieSerializer cookieSerializer(PlatformProperties properties) {
    DefaultCookieSerializer cookies = new DefaultCookieSerializer();
    cookies.setCookieName("session");
    cookies.setSameSite("Lax");
    cookies.setUseHttpOnlyCookie(true);
    cookies.setUseSecureCookie("https".equals(properties.publicUrl().getScheme()));
    return cookies;
  }

  /** Two requests of one browser at once may both be the first to keep something. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfSimultaneousRequests() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}

package org.rebond.ui;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Styles, scripts and pictures: addresses carry a hash of the content and are kept for a year. */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

  private final boolean cached;

  Assets(@Value("${spring.web.resources.chain.cache:true}") boolean cached) {
    this.cached = cached;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    CacheControl forever = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    for (String folder : new String[] {"css", "js", "images"}) {
      registry
          .addResourceHandler("/" + folder + "/**")
          .addResourceLocations("classpath:/static/" + folder + "/")
          .setCacheControl(cached ? forever : CacheControl.noCache())
          .resourceChain(cached)
          .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
          .addResolver(new StylesheetResolver());
    }
    registry
        .addResourceHandler("/fonts/**")
        .addResourceLocations("classpath:/static/fonts/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    // Their address already carries the version of the library.
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(forever);
  }

  /** Says of texts how they are written; Spring names their kind alone. */
  @Bean
  FilterRegistrationBean<CharacterEncodingFilter> textsInUtf8() {
    var filter = new FilterRegistrationBean<>(new CharacterEncodingFilter("UTF-8", false, true));
    filter.addUrlPatterns("*.css", "*.js", "*.svg");
    return filter;
  }

  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddresses() {
    FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
        new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return filter;
  }
}

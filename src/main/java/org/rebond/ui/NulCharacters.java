package org.rebond.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Refuses the character U+0000 in what a form or a program sends: PostgreSQL cannot keep it, and
 * nobody types it. Addresses are refused by {@link WellFormedFilter} already.
 */
@Configuration(proxyBeanMethods = false)
class NulCharacters implements WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    // After those who ask who may: reading the fields receives the files among them.
    registry.addInterceptor(new InForms()).order(1);
  }

  private static boolean hasNul(String text) {
    return text.indexOf('\0') >= 0;
  }

  private static final class InForms implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      // The page of an error reads no field, and must not receive a body that was refused.
      boolean nul =
          request.getDispatcherType() == DispatcherType.REQUEST
              && request.getParameterMap().entrySet().stream()
                  .anyMatch(
                      field ->
                          hasNul(field.getKey())
                              || Arrays.stream(field.getValue()).anyMatch(NulCharacters::hasNul));
      if (nul) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      }
      return true;
    }
  }

  @JacksonComponent
  static final class InJson extends StdScalarDeserializer<String> {

    InJson() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      String text = StringDeserializer.instance.deserialize(parser, context);
      return hasNul(text) ? context.reportInputMismatch(this, "U+0000") : text;
    }
  }
}

package org.rebond.rights;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Leaves out the pages of requests that only ask for a status: it is decided before a page is made,
 * by interceptors, handlers and rules, which all run.
 */
@TestComponent
class LeftOut implements ViewResolver, Ordered {

  private static final String NAME = LeftOut.class.getName();

  /** A page without a word. */
  private static final View NOTHING =
      new View() {
        @Override
        public String getContentType() {
          return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
            java.util.@Nullable Map<String, ?> model,
            jakarta.servlet.http.HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response) {}
      };

  /** The same request, whose page is not looked at. */
  static MockHttpServletRequestBuilder of(MockHttpServletRequestBuilder request) {
    return request.requestAttr(NAME, true);
  }

  @Override
  public @Nullable View resolveViewName(String view, Locale locale) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    boolean leftOut =
        request != null && request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) != null;
    return leftOut && !view.startsWith("redirect:") ? NOTHING : null;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}

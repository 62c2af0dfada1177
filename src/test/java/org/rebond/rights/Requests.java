package org.rebond.rights;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests through our own filters, all of Spring Security and the real rights. One in {@link
 * #undone} leaves nothing behind: its transaction is rolled back, so that thousands may follow.
 */
@TestComponent
class Requests {

  private final MockMvc application;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Requests(
      WebApplicationContext context,
      TransactionTemplate transactions,
      JdbcClient jdbc,
      JsonMapper json) {
    Filter[] ours =
        context.getBeansOfType(Filter.class).values().stream()
            .filter(filter -> filter.getClass().getName().startsWith("org.rebond.ui."))
            .sorted(AnnotationAwareOrderComparator.INSTANCE)
            .toArray(Filter[]::new);
    this.application =
        MockMvcBuilders.webAppContextSetup(context)
            .addFilters(ours)
            .apply(springSecurity())
            .build();
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The answer, and the world as it was before; how often one tried is no matter of rights. */
  MockHttpServletResponse undone(MockHttpServletRequestBuilder request) {
    jdbc.sql("DELETE FROM platform.tries").update();
    return rolledBack(request);
  }

  /** What is answered to a request, without the page. */
  record Judged(int status, String next, String view) {}

  /** What the rules say, and the world as it was before; who is let in may see the page or not. */
  Judged judged(MockHttpServletRequestBuilder request, boolean page) {
    jdbc.sql("DELETE FROM platform.tries").update();
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              MvcResult asked = asked(page ? request : LeftOut.of(request));
              ModelAndView view = asked.getModelAndView();
              return new Judged(
                  asked.getResponse().getStatus(),
                  Objects.requireNonNullElse(asked.getResponse().getRedirectedUrl(), ""),
                  view == null ? "" : String.valueOf(view.getViewName()));
            }));
  }

  /** The answer, and the world as it was before, save what is counted whatever follows. */
  MockHttpServletResponse rolledBack(MockHttpServletRequestBuilder request) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              return answer(request);
            }));
  }

  /** What {@code look} then sees, and the world as it was before. */
  <T> T undone(MockHttpServletRequestBuilder request, Supplier<T> look) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              answer(request);
              return look.get();
            }));
  }

  /** What {@code look} makes of the answer and of the world then, which is as before after it. */
  <T> T undone(MockHttpServletRequestBuilder request, Function<MockHttpServletResponse, T> look) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              return look.apply(answer(request));
            }));
  }

  /** Whether it gets as far as a controller, and the world as it was before. */
  boolean reaches(MockHttpServletRequestBuilder request) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              return asked(request).getHandler() != null;
            }));
  }

  /** The answer, with its effect. */
  MockHttpServletResponse done(MockHttpServletRequestBuilder request) {
    return answer(request);
  }

  MockHttpServletRequestBuilder request(
      Someone who, Route route, String address, Map<String, String> form) {
    MockHttpServletRequestBuilder request = request(who, route.method(), address);
    if (route.takesJson()) {
      return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(form));
    }
    form.forEach(request::param);
    return request;
  }

  MockHttpServletRequestBuilder request(Someone who, String method, String address) {
    var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(address));
    return who.asks(from(anywhere(), FormToken.sentWith(request).header("Accept-Language", "fr")));
  }

  static MockHttpServletRequestBuilder from(String network, MockHttpServletRequestBuilder request) {
    return request.with(
        one -> {
          one.setRemoteAddr(network);
          return one;
        });
  }

  private static String anywhere() {
    int place = ThreadLocalRandom.current().nextInt(1 << 24);
    return "10.%d.%d.%d".formatted(place >> 16, place >> 8 & 255, place & 255);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
    return asked(request).getResponse();
  }

  private MvcResult asked(MockHttpServletRequestBuilder request) {
    try {
      return application.perform(request).andReturn();
    } catch (ServletException failed) {
      throw new AssertionError(failed.getMessage(), failed);
    } catch (Exception failed) {
      throw new AssertionError(String.valueOf(failed), failed);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}

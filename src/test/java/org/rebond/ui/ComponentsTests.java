package org.rebond.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@RebondTest
class ComponentsTests {

  @Autowired WebApplicationContext context;
  @Autowired ThymeleafViewResolver views;
  @Autowired Language language;

  @AfterEach
  void forgetTheRequest() {
    RequestContextHolder.resetRequestAttributes();
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void saysAMistakeBesideItsFieldAndInASummaryAndKeepsWhatWasTyped() throws Exception {
    String page = render(form(), true);
    assertThat(page)
        .contains("<a href=\"#name\">Cette réponse n’est pas dans la forme attendue.</a>")
        .containsPattern("id=\"errors\"[^>]*autofocus")
        .contains("id=\"name-error\"")
        .containsPattern("<input[^>]*aria-describedby=\"name-hint name-error\"[^>]*")
        .containsPattern("<input[^>]*value=\"L&rsquo;&Eacute;tabli\"")
        .contains("aria-invalid=\"true\"");
  }

  @Test
  void labelsEveryFieldAndMarksWhatIsOptional() throws Exception {
    String page = render(form(), false);
    assertThat(page)
        .doesNotContain("id=\"errors\"")
        .contains("<label for=\"name\">Nom</label>")
        .containsPattern("<label for=\"day\">Jour<span class=\"optional\"> \\(facultatif\\)</span>")
        .containsPattern("<input type=\"date\" id=\"day\" name=\"day\" value=\"2024-10-03\"")
        .contains("<option value=\"place\" selected=\"selected\">Tiers-lieu</option>")
        .containsPattern(
            "<input type=\"checkbox\"[^>]*value=\"digital\"[^>]*name=\"needs\" checked")
        .containsPattern("<input[^>]*list=\"commune-list\"")
        .containsPattern("<input type=\"hidden\" name=\"key\" value=\"[0-9a-f-]{36}\"")
        .doesNotContain("??");
  }

  @Test
  void pagesKeepTheOtherParametersOfTheAddress() throws Exception {
    String page = render(form(), false);
    assertThat(page)
        .contains("href=\"/sample?ou=%C3%89tr%C3%A9chy&amp;lang=fr&amp;page=5\"")
        .contains("aria-current=\"page\" aria-label=\"Page 4\"");
  }

  private String render(SampleForm form, boolean wrong) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sample");
    request.setQueryString("ou=%C3%89tr%C3%A9chy&lang=fr");
    request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, language);
    MockHttpServletResponse response = new MockHttpServletResponse();
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    LocaleContextHolder.setLocale(Locale.FRENCH);
    Map<String, Object> model = new LinkedHashMap<>();
    BindingResult binding = new BeanPropertyBindingResult(form, "form");
    if (wrong) {
      binding.rejectValue("name", "typeMismatch");
    }
    model.put("form", form);
    model.put(BindingResult.MODEL_KEY_PREFIX + "form", binding);
    model.put("kinds", List.of("place", "agency"));
    model.put("map", Map.of("digital", "Le numérique"));
    model.put("points", "[{\"lat\":46.2,\"lon\":-0.14,\"kind\":\"place\",\"label\":\"L’Établi\"}]");
    View view = views.resolveViewName("ui/views/sample", Locale.FRENCH);
    Objects.requireNonNull(view).render(model, request, response);
    return response.getContentAsString();
  }

  private static SampleForm form() {
    return new SampleForm(
        "L’Établi", LocalDate.of(2024, 10, 3), "", "place", null, List.of("digital"), true, "");
  }

  /** A form with a field of each sort. */
  record SampleForm(
      String name,
      LocalDate day,
      String message,
      String kind,
      @Nullable String kind2,
      List<String> needs,
      boolean agreed,
      String commune) {}
}

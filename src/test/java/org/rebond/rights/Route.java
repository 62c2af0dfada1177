package org.rebond.rights;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.MethodParameter;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriTemplate;

/** One method on one address pattern, and what its handler reads. */
record Route(String method, String path, HandlerMethod handler, RequestMappingInfo mapping) {

  private static final Set<Class<?>> ANSWERING =
      Set.of(Model.class, Locale.class, BindingResult.class, RedirectAttributes.class);

  /** Every route that a controller brings, by address and then by method. */
  static List<Route> all(RequestMappingHandlerMapping mappings) {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(entry -> !entry.getValue().getBeanType().getName().contains("Throwing"))
        .filter(entry -> !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
        .flatMap(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  private static Stream<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    if (methods.isEmpty()) {
      throw new AssertionError(mapping + " answers every method: say which");
    }
    return methods.stream()
        .flatMap(
            method ->
                mapping.getPatternValues().stream()
                    .map(path -> new Route(method.name(), path, handler, mapping)));
  }

  boolean reads() {
    return method.equals("GET");
  }

  /**
   * Whether the answer can depend on who asks: not where anyone may and the handler is given
   * nothing but what stands in the address and in the form, and the means to answer.
   */
  boolean knowsWhoAsks() {
    Access access = handler.getMethodAnnotation(Access.class);
    return access == null
        || access.value() != Audience.ANYONE
        || access.fresh()
        || !parameters().allMatch(Route::tellsNobody);
  }

  private static boolean tellsNobody(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(PathVariable.class)
        || parameter.hasParameterAnnotation(RequestParam.class)
        || (parameter.hasParameterAnnotation(ModelAttribute.class)
            && parameter.getParameterType().isRecord())
        || ANSWERING.contains(parameter.getParameterType());
  }

  boolean takesJson() {
    return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
  }

  /** By a parameter of its handler, or inside a form. */
  boolean takesFiles() {
    return mapping.getConsumesCondition().toString().contains("multipart")
        || parameters()
            .flatMap(
                parameter ->
                    parameter.getParameterType().isRecord()
                        ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                            .map(component -> component.getGenericType().toString())
                        : Stream.of(parameter.getGenericParameterType().toString()))
            .anyMatch(type -> type.matches(".*(Multipart(File|.*Request)|http\\.Part)\\b.*"));
  }

  List<String> variables() {
    return new UriTemplate(path).getVariableNames();
  }

  /** Names of what a query or a form may hold, those of records and of their lists too. */
  List<String> fields() {
    return List.copyOf(typed().keySet());
  }

  /** Those of them that hold words: whatever was typed, or one of a list of words. */
  List<String> texts() {
    return typed().entrySet().stream()
        .filter(field -> field.getValue().contains("java.lang.String"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those of them that are ids by their type. */
  List<String> idFields() {
    return typed().entrySet().stream()
        .filter(field -> field.getValue().contains("java.util.UUID"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Types of fields by their names. */
  private Map<String, String> typed() {
    Map<String, String> fields = new LinkedHashMap<>();
    parameters()
        .forEach(
            parameter -> {
              RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
              if (parameter.hasParameterAnnotation(PathVariable.class)) {
                return;
              }
              if (asked != null || parameter.getParameterType() == String.class) {
                fields.put(
                    asked == null || asked.name().isEmpty() ? name(parameter) : asked.name(),
                    parameter.getGenericParameterType().getTypeName());
              } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                  || parameter.hasParameterAnnotation(RequestBody.class)) {
                fields.putAll(components(parameter.getParameterType(), ""));
              }
            });
    return fields;
  }

  private static Map<String, String> components(Class<?> type, String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new AssertionError(type + " is no record: say how its fields are found");
    }
    for (RecordComponent component : components) {
      found.put(prefix + component.getName(), component.getGenericType().getTypeName());
      if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType list
          && list.getActualTypeArguments()[0] instanceof Class<?> element
          && element.isRecord()) {
        found.putAll(components(element, prefix + component.getName() + "[0]."));
      }
    }
    return found;
  }

  private static String name(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(
        new org.springframework.core.DefaultParameterNameDiscoverer());
    return String.valueOf(parameter.getParameterName());
  }

  private Stream<MethodParameter> parameters() {
    return Arrays.stream(handler.getMethodParameters());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}

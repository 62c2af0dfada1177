package org.rebond.rights;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriTemplate;

/** One method on one address pattern, and what its handler reads. */
record Route(String method, String path, HandlerMethod handler, RequestMappingInfo mapping) {

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
    List<String> fields = new ArrayList<>();
    parameters()
        .forEach(
            parameter -> {
              RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
              if (parameter.hasParameterAnnotation(PathVariable.class)) {
                return;
              }
              if (asked != null || parameter.getParameterType() == String.class) {
                fields.add(
                    asked == null || asked.name().isEmpty() ? name(parameter) : asked.name());
              } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                  || parameter.hasParameterAnnotation(RequestBody.class)) {
                fields.addAll(components(parameter.getParameterType(), ""));
              }
            });
    return fields;
  }

  private static List<String> components(Class<?> type, String prefix) {
    List<String> names = new ArrayList<>();
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new AssertionError(type + " is no record: say how its fields are found");
    }
    for (RecordComponent component : components) {
      names.add(prefix + component.getName());
      if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType list
          && list.getActualTypeArguments()[0] instanceof Class<?> element
          && element.isRecord()) {
        names.addAll(components(element, prefix + component.getName() + "[0]."));
      }
    }
    return names;
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

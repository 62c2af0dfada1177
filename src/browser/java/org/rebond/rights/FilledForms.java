package org.rebond.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.util.UriTemplate;

/** Which fields of which routes were filled so far, beside all those that the server reads. */
final class FilledForms {

  /** What pages put into their forms themselves, and the server reads as a key or a number. */
  private static final Pattern PUT_THERE = Pattern.compile("key|version|sequence|suite");

  private final List<Route> routes;
  private final Set<String> typed = new TreeSet<>();
  private final Set<String> offered = new TreeSet<>();
  private final Set<String> chosen = new TreeSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, List<String>> refused = new TreeMap<>();

  FilledForms(List<Route> all) {
    this.routes =
        all.stream()
            .filter(route -> !route.reads() && !route.takesJson())
            .sorted(Comparator.comparingInt(route -> route.variables().size()))
            .toList();
  }

  /** Forms with words of a page that nobody filled yet. */
  List<PostForm> left(String page) {
    List<PostForm> left = new ArrayList<>();
    for (PostForm form : PostForm.in(page)) {
      form.typed().forEach(name -> offered.add(field(form, name)));
      form.chosen().forEach(name -> chosen.add(field(form, name)));
      if (!form.typed().isEmpty() && !isDone(form)) {
        left.add(form);
      }
    }
    return left;
  }

  private boolean isDone(PostForm form) {
    return taken.contains(key(form))
        || (refused.containsKey(route(form)) && Reviewed.REFUSED.containsKey(route(form)));
  }

  void typed(PostForm form, Set<String> names) {
    names.stream().filter(name -> !name.isEmpty()).forEach(name -> typed.add(field(form, name)));
  }

  void answered(PostForm form, boolean wasTaken, String who) {
    if (wasTaken) {
      taken.add(key(form));
      refused.remove(route(form));
    } else if (taken.stream().noneMatch(key -> key.startsWith(route(form) + " "))) {
      refused.computeIfAbsent(route(form), key -> new ArrayList<>()).add(who);
    }
  }

  /** Fields that a page offers to type in, and that nobody filled. */
  Set<String> forgotten() {
    Set<String> forgotten = new TreeSet<>(offered);
    forgotten.removeAll(typed);
    return forgotten;
  }

  /** Words that the server reads and no form that anybody saw sends. */
  Set<String> unseen() {
    Set<String> unseen = new TreeSet<>();
    for (Route route : routes) {
      route.texts().stream()
          .filter(name -> !PUT_THERE.matcher(name).matches())
          .forEach(name -> unseen.add(route + " " + name));
    }
    unseen.removeAll(typed);
    unseen.removeAll(chosen);
    return unseen;
  }

  /** Forms that nobody's words were taken from. */
  Map<String, List<String>> refused() {
    return refused;
  }

  private String key(PostForm form) {
    return route(form)
        + " "
        + new TreeSet<>(form.typed().stream().map(FilledForms::plain).toList());
  }

  private String field(PostForm form, String name) {
    return route(form) + " " + plain(name);
  }

  /** Each of a list is filled as its first. */
  private static String plain(String name) {
    return name.replaceAll("\\[\\d+]", "[0]");
  }

  /** Signing out is no route of ours. */
  private String route(PostForm form) {
    return routes.stream()
        .filter(route -> new UriTemplate(route.path()).matches(form.path()))
        .findFirst()
        .map(Route::toString)
        .orElseGet(() -> "POST " + form.path());
  }
}

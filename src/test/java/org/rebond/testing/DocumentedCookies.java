package org.rebond.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cookies that this site ever sets, whichever way somebody signs in, and those of some answers. */
public final class DocumentedCookies {

  /** Name and all that a browser is told of it; a session's ends with the browser. */
  public static final Map<String, String> ALL =
      Map.of(
          "session", "Path=/; HttpOnly; SameSite=Lax",
          "demande", "Path=/; Max-Age=900; HttpOnly; SameSite=Lax",
          "cle-d-acces", "Path=/; Max-Age=300; HttpOnly; SameSite=Strict",
          "proconnect", "Path=/; Max-Age=900; HttpOnly; SameSite=Lax",
          "proconnect-fin", "Path=/; Max-Age=300; HttpOnly; SameSite=Lax",
          "desk", "Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict");

  private final Map<String, String> sent = new TreeMap<>();

  /** Notes what this answer sets; what it takes away is told apart by its age of nothing. */
  public HttpResponse<String> note(HttpResponse<String> answer) {
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String told = set.substring(set.indexOf(';') + 2).replaceAll("Expires=[^;]*; ", "");
      if (!told.contains("Max-Age=0;")) {
        sent.merge(
            HttpCookie.parse(set).getFirst().getName(),
            told,
            (one, other) -> one.equals(other) ? one : one + " | " + other);
      }
    }
    return answer;
  }

  /** Fails unless these were set, as they are documented, and no other. */
  public void wereThese(String... names) {
    assertThat(sent)
        .isEqualTo(
            Stream.of(names).collect(Collectors.toMap(name -> name, name -> "" + ALL.get(name))));
  }
}

package org.rebond.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that changes something, as a page offers it.
 *
 * @param typed fields in which anything can be typed
 * @param chosen all others: hidden, one of a list, dates, numbers
 */
record PostForm(String action, Set<String> typed, Set<String> chosen) {

  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*\\bmethod=\"post\"[^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("<(input|textarea|select)\\b([^>]*)>");
  private static final Pattern WORDS = Pattern.compile("text|search|url|tel|email");

  /** What refuses anything but a town, a number, an address: a text in it stops the whole form. */
  private static final Pattern STRICT =
      Pattern.compile("where|amount|size|.*(siret|website|link|ruleCommune|[eE]mail)");

  static List<PostForm> in(String page) {
    List<PostForm> forms = new ArrayList<>();
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      Set<String> typed = new TreeSet<>();
      Set<String> chosen = new TreeSet<>();
      Matcher field = FIELD.matcher(form.group(2));
      while (field.find()) {
        String name = attribute(field.group(2), "name");
        // A textarea has no type either, and takes words as well.
        String type = attribute(field.group(2) + " type=\"text\"", "type");
        boolean words = !field.group(1).equals("select") && WORDS.matcher(type).matches();
        (words ? typed : chosen).add(name);
      }
      forms.add(new PostForm(attribute(form.group(1), "action"), typed, chosen));
    }
    return forms;
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1).replace("&amp;", "&") : "";
  }

  boolean isStrict() {
    return typed.stream().anyMatch(name -> STRICT.matcher(name).matches());
  }

  /** Its path without a query. */
  String path() {
    return action.replaceFirst("\\?.*", "");
  }
}

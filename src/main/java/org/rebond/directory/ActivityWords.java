package org.rebond.directory;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rebond.shared.PlainText;

/** Activities spotted in what a place says of itself: a first guess that its team corrects. */
public final class ActivityWords {

  private static final Map<Activity, Pattern> SIGNS =
      Map.ofEntries(
          sign(Activity.COWORKING, "cowork\\w*|co working|bureaux? partages?|teletravail"),
          sign(Activity.FABLAB, "fablab|fab lab|imprimantes? 3d|decoupe laser"),
          sign(Activity.WORKSHOP, "ateliers? (bois|couture|partages?|metal|ceramique)|menuiserie"),
          sign(Activity.REPAIR, "repar\\w*|ressourcerie|recyclerie|reemploi|repair"),
          sign(Activity.CAFE, "cafe|bar associatif|cantine|restaurant|bistrot"),
          sign(Activity.WARDROBE, "vestiaire|vetements?|friperie|tenues?|garde robe"),
          sign(Activity.GROCERY, "epicerie|panier|alimentaire"),
          sign(Activity.GARDEN, "jardin\\w*|potager|maraich\\w*"),
          sign(Activity.DIGITAL_MEDIATION, "numerique|informatique|ordinateurs?|internet"),
          sign(Activity.PAPERWORK, "demarches?|ecrivain public|france services"),
          sign(Activity.TRAINING, "formations?|cours|initiations?|se former"),
          sign(Activity.PROJECT_SUPPORT, "projets?|incubateur|creation d activite|entrepren\\w*"),
          sign(Activity.ROOMS, "salles?"),
          sign(Activity.CULTURE, "concerts?|expos?|expositions?|spectacles?|culturel\\w*|theatre"),
          sign(Activity.MOBILITY, "velos?|covoiturage|mobilite"),
          sign(Activity.CHILDCARE, "garde d enfants|creche|garderie|halte jeux"),
          sign(Activity.LANGUAGE, "cours de francais|ateliers? de francais|alphabetisation|fle"));

  private ActivityWords() {}

  public static Set<Activity> in(String text) {
    var plain = PlainText.of(text);
    var found = EnumSet.noneOf(Activity.class);
    SIGNS.forEach(
        (activity, sign) -> {
          if (sign.matcher(plain).find()) {
            found.add(activity);
          }
        });
    return found;
  }

  private static Map.Entry<Activity, Pattern> sign(Activity activity, String words) {
    return Map.entry(activity, Pattern.compile("\\b(" + words + ")\\b"));
  }
}

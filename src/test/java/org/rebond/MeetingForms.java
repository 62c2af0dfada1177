package org.rebond;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.partnerships.Person;

/** The forms with a free text around the encounters of a partnership. */
final class MeetingForms {

  private MeetingForms() {}

  /**
   * Those of a partnership; what changes an encounter is tried on one of its own.
   *
   * @param meeting where the minutes are written
   */
  static List<FreeTextForms.Form> of(FreeTextForms forms, String meeting) throws Exception {
    String partnership = forms.partnership().path();
    String planning = partnership + "/rencontres/nouvelle";
    String moved = planned(forms, forms.meeting());
    Map<String, String> past = new HashMap<>(forms.meeting());
    past.put("day", forms.today().minusDays(3).toString());
    String held = planned(forms, past);
    return List.of(
        new FreeTextForms.Form(
            planning,
            partnership + "/rencontres",
            forms.meeting(),
            Map.of(
                "place",
                "partnerships.encounter.place",
                "objective",
                "partnerships.encounter.objective")),
        new FreeTextForms.Form(
            moved + "/modifier",
            moved + "/modifier",
            forms.meeting(),
            Map.of(
                "place",
                "partnerships.encounter.place",
                "objective",
                "partnerships.encounter.objective")),
        new FreeTextForms.Form(
            moved + "/annulation",
            moved + "/annulation",
            Map.of("reason", "Grève des trains"),
            Map.of("reason", "partnerships.encounter.reason")),
        new FreeTextForms.Form(
            meeting,
            meeting + "/compte-rendu",
            Map.of("version", "0", "summary", "Tout va bien"),
            Map.of(
                "summary", "partnerships.encounter_minutes.summary",
                "decisions", "partnerships.encounter_minutes.decisions",
                "nextStep", "partnerships.encounter_minutes.next_step")),
        new FreeTextForms.Form(
            held + "/retour",
            held + "/retour",
            Map.of("useful", "YES", "clear", "YES", "again", "YES"),
            Map.of("line", "partnerships.encounter_feedback.line")),
        new FreeTextForms.Form(
            partnership + "/taches/nouvelle",
            partnership + "/taches",
            Map.of("what", "Écrire", "side", "PLACE", "due", forms.today().toString()),
            Map.of("what", "partnerships.task.what")),
        new FreeTextForms.Form(
            partnership + "/sondages/nouveau",
            partnership + "/sondages",
            Map.of(
                "kind", "VISIT",
                "days", forms.today().plusDays(3) + "," + forms.today().plusDays(4),
                "times", "10:00,10:00",
                "length", "60",
                "place", "",
                "objective", ""),
            Map.of(
                "place", "partnerships.poll.place", "objective", "partnerships.poll.objective")));
  }

  private static String planned(FreeTextForms forms, Map<String, String> typed) throws Exception {
    String partnership = forms.partnership().path();
    Map<String, String> form = new HashMap<>(typed);
    form.put("key", UUID.randomUUID().toString());
    return Person.located(
        forms
            .person()
            .post(partnership + "/rencontres/nouvelle", partnership + "/rencontres", form));
  }
}

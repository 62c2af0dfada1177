package org.rebond.accounts.mydata;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.Device;
import org.rebond.accounts.PersonalData.Fate;
import org.rebond.accounts.PersonalData.Person;
import org.rebond.ui.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is kept of a person, as a page says it: in words, the first items of each kind. */
@Component
public class Shown {

  /** More would hide the next kind; the file has them all. */
  static final int MOST = 20;

  /**
   * One kind.
   *
   * @param count of all its items, shown or not
   */
  public record Part(String key, Fate fate, int count, List<List<Field>> items) {

    public boolean cut() {
      return count > items.size();
    }
  }

  /** One field: its words, and what it says. */
  public record Field(String labelKey, String value) {}

  private final MyData data;
  private final MessageSource words;
  private final Formats formats;

  Shown(MyData data, MessageSource words, Formats formats) {
    this.data = data;
    this.words = words;
    this.formats = formats;
  }

  public List<Part> of(Person person) {
    return data.of(person).stream()
        .map(
            held ->
                new Part(
                    held.kind().key(),
                    held.kind().fate(),
                    held.items().size(),
                    held.items().stream().limit(MOST).map(this::fields).toList()))
        .toList();
  }

  private List<Field> fields(Map<String, Object> row) {
    List<Field> fields = new ArrayList<>();
    row.forEach(
        (name, value) -> {
          String said = said(name, value);
          if (!name.startsWith("raw_") && !said.isBlank()) {
            fields.add(new Field("myData.field." + name, said));
          }
        });
    return fields;
  }

  private String said(String field, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean yes -> word("myData." + (yes ? "yes" : "no"), yes.toString());
      case Timestamp moment -> formats.instant(moment.toInstant());
      case Date day ->
          field.equals("used_in")
              ? formats.month(day.toLocalDate())
              : formats.date(day.toLocalDate());
      case Object other -> named(field, other.toString());
    };
  }

  private String named(String field, String value) {
    return switch (field) {
      case "action" -> word("audit.action." + value, value);
      case "role" -> word("accounts.role." + value, value);
      case "purpose" -> word("link." + value + ".title", value);
      case "device" -> device(Device.parse(value));
      default -> word("myData.value." + field + "." + value, value);
    };
  }

  private static String device(Device device) {
    return (device.browser() + " " + device.system()).strip();
  }

  private String word(String key, String otherwise) {
    Locale locale = LocaleContextHolder.getLocale();
    String said = words.getMessage(key, null, otherwise, locale);
    return said == null ? otherwise : said;
  }
}

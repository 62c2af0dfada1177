package org.rebond.accounts.mydata;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rebond.accounts.PersonalData.Person;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The file of what is kept of a person; its shape is described in docs/privacy.md. */
@Component
public class DataFile {

  /** Changes only when a reader of the former shape would no longer understand it. */
  static final String FORMAT = "rebond-personal-data-1";

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final MyData data;
  private final MessageSource words;
  private final Clock clock;

  DataFile(MyData data, MessageSource words, Clock clock) {
    this.data = data;
    this.words = words;
    this.clock = clock;
  }

  public ResponseEntity<byte[]> answer(Person person, Locale locale) {
    String name = "rebond-mes-donnees-" + LocalDate.now(clock.withZone(PARIS)) + ".json";
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(json(person, locale).getBytes(StandardCharsets.UTF_8));
  }

  String json(Person person, Locale locale) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", FORMAT);
    file.put("made_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    file.put("email", person.email().value());
    file.put("kinds", data.of(person).stream().map(held -> kind(held, locale)).toList());
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file);
  }

  private Map<String, Object> kind(MyData.Held held, Locale locale) {
    Map<String, Object> kind = new LinkedHashMap<>();
    String key = held.kind().key();
    kind.put("kind", key);
    for (String part : List.of("title", "why", "until")) {
      kind.put(part, words.getMessage("myData." + key + "." + part, null, locale));
    }
    kind.put("items", held.items().stream().map(DataFile::item).toList());
    return kind;
  }

  /** Texts, numbers and booleans as they are; the rest as ISO 8601 or as it is written. */
  private static Map<String, Object> item(Map<String, Object> row) {
    Map<String, Object> item = new LinkedHashMap<>();
    row.forEach((field, value) -> item.put(field.replaceFirst("^raw_", ""), FieldValue.of(value)));
    return item;
  }
}

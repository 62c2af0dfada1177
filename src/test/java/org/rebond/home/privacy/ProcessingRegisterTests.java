package org.rebond.home.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class ProcessingRegisterTests {

  private static final Path REGISTER = Path.of("docs/processing-register.md");
  private static final Path FRESH = Path.of("target/processing-register.md");

  @Autowired ProcessingRegister register;
  @Autowired MessageSource words;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext application;

  @Test
  void everyModuleThatKeepsDataAboutPeopleIsInTheRegister() {
    List<String> schemas =
        jdbc.sql(
                """
                SELECT DISTINCT n.nspname::text
                FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
                  AND col_description(c.oid, a.attnum) ~ '^(member|correspondent|pseudonymous)'
                """)
            .query(String.class)
            .list();
    assertThat(register.entries()).extracting(ProcessingRegister.Entry::key).containsAll(schemas);
  }

  @Test
  void theRegisterInTheDocumentsSaysWhatTheModulesSay() throws IOException {
    String fresh =
        """
        # Register of processing

        Generated from the modules' `@Processing` and their words; `bin/test ProcessingRegisterTests` writes a fresh
        one to `target/processing-register.md`. It is shown at `/confidentialite` in both languages. Which column belongs to
        whom is in the [register of columns](privacy-register.md).
        """
            + register.entries().stream().map(this::entry).collect(Collectors.joining());
    Files.writeString(FRESH, fresh);
    assertThat(Files.exists(REGISTER) ? Files.readString(REGISTER) : "")
        .as("docs/processing-register.md is stale: copy %s over it", FRESH)
        .isEqualTo(fresh);
  }

  @Test
  void everyoneReadsItInBothLanguages() throws Exception {
    Pages anyone = new Pages(application, Actor.ANONYMOUS);
    assertThat(anyone.page("/confidentialite"))
        .contains("Comptes et liens personnels", "intérêt légitime (article 6.1.f)")
        .doesNotContain("??");
    assertThat(anyone.page("/confidentialite?lang=en"))
        .contains("Accounts and personal links", "legitimate interest (article 6.1.f)")
        .doesNotContain("??");
  }

  private String entry(ProcessingRegister.Entry entry) {
    String concerned =
        entry.concerned().stream()
            .map(one -> say("privacy.concerned." + one))
            .collect(Collectors.joining(", "));
    return "\n## %s\n\n- **%s**: %s\n- **%s**: %s\n"
            .formatted(
                say("processing." + entry.key() + ".title"),
                say("privacy.register.concerned"),
                concerned,
                say("privacy.register.basis"),
                say("privacy.basis." + entry.basis()))
        + ProcessingRegister.Entry.PARTS.stream()
            .map(
                part ->
                    "- **%s**: %s\n"
                        .formatted(
                            say("privacy.register." + part),
                            say("processing." + entry.key() + "." + part)))
            .collect(Collectors.joining());
  }

  private String say(String key) {
    return words.getMessage(key, null, Locale.ENGLISH);
  }
}

package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.PersonalData;
import org.rebond.accounts.PersonalData.Fate;
import org.rebond.accounts.PersonalData.Kind;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No column about a person is kept of which that person is not told. */
@RebondTest
class PersonalDataTests {

  /** Each with the reason why no file shows it. */
  private static final Map<String, String> NOT_SHOWN =
      Map.of("mail.outbox.letter", "sealed: nobody can find one by its address; gone in two days");

  @Autowired List<PersonalData> modules;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired MessageSource words;

  @Test
  void everyColumnAboutAPersonIsReadBySomeKind() {
    Set<String> read = new TreeSet<>(NOT_SHOWN.keySet());
    kinds().forEach(kind -> read.addAll(columns(kind)));
    assertThat(read).as("columns that are shown").contains("accounts.account.email");
    assertThat(aboutPeople()).as("columns about people").isNotEmpty().isSubsetOf(read);
  }

  @Test
  void everyReasonIsStillAboutAColumnThatIsThere() {
    assertThat(aboutPeople()).containsAll(NOT_SHOWN.keySet());
  }

  @Test
  void everyKindSaysWhyAndUntilWhenAndWhatOfItStays() {
    for (Kind kind : kinds()) {
      List<String> parts =
          kind.fate() == Fate.GOES
              ? List.of("title", "why", "until")
              : List.of("title", "why", "until", "stays");
      for (String part : parts) {
        String key = "myData." + kind.key() + "." + part;
        assertThat(words.getMessage(key, null, java.util.Locale.FRENCH)).as(key).isNotBlank();
      }
    }
    assertThat(kinds()).extracting(Kind::key).doesNotHaveDuplicates();
    assertThat(kinds()).extracting(Kind::order).doesNotHaveDuplicates();
  }

  private List<Kind> kinds() {
    return modules.stream().flatMap(module -> module.kinds().stream()).toList();
  }

  /** PostgreSQL itself says which columns a view stands on. */
  private List<String> columns(Kind kind) {
    String sql = kind.sql().replace(":account", "NULL::uuid").replace(":email", "NULL::text");
    return transactions.execute(
        status -> {
          status.setRollbackOnly();
          jdbc.sql("CREATE TEMPORARY VIEW shown AS " + sql).update();
          return jdbc.sql(
                  """
                  SELECT DISTINCT format('%s.%s.%s', n.nspname, c.relname, a.attname)
                  FROM pg_rewrite r
                  JOIN pg_depend d ON d.objid = r.oid AND d.classid = 'pg_rewrite'::regclass
                    AND d.refclassid = 'pg_class'::regclass
                  JOIN pg_class c ON c.oid = d.refobjid
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
                  WHERE r.ev_class = 'shown'::regclass
                  """)
              .query(String.class)
              .list();
        });
  }

  private List<String> aboutPeople() {
    return jdbc.sql(
            """
            SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
              AND n.nspname NOT LIKE 'pg\\_%'
              AND col_description(c.oid, a.attnum) ~ '^(member|correspondent)( - .+)?$'
            ORDER BY 1
            """)
        .query(String.class)
        .list();
  }
}

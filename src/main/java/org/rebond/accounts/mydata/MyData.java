package org.rebond.accounts.mydata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rebond.accounts.PersonalData;
import org.rebond.accounts.PersonalData.Kind;
import org.rebond.accounts.PersonalData.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the modules keep of a person, kind by kind; who may ask, the callers say. */
@Component
public class MyData {

  /** One kind with its items, whose fields are in the order of its SELECT. */
  public record Held(Kind kind, List<Map<String, Object>> items) {}

  private final List<PersonalData> modules;
  private final List<Kind> kinds;
  private final JdbcClient jdbc;

  MyData(List<PersonalData> modules, JdbcClient jdbc) {
    this.modules = List.copyOf(modules);
    this.kinds =
        modules.stream()
            .flatMap(module -> module.kinds().stream())
            .sorted(Comparator.comparingInt(Kind::order))
            .toList();
    this.jdbc = jdbc;
  }

  /** In the order in which a person reads them. */
  public List<Kind> kinds() {
    return kinds;
  }

  /** All kinds, also those of which there is nothing; one statement each. */
  @Transactional(readOnly = true)
  public List<Held> of(Person person) {
    return kinds.stream().map(kind -> new Held(kind, items(kind, person))).toList();
  }

  /** Every module erases what it may; the account itself is left to the caller. */
  @Transactional
  public void erase(Person person) {
    modules.forEach(module -> module.erase(person));
  }

  private List<Map<String, Object>> items(Kind kind, Person person) {
    return jdbc.sql(kind.sql())
        .param("account", person.account().orElse(null))
        .param("email", person.email().value())
        .query()
        .listOfRows();
  }
}

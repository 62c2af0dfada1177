package org.rebond.geography;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Departments, overseas collectivities and regions, in the order of their codes. */
@Repository
public class Departments {

  private final JdbcClient jdbc;

  Departments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Department> all() {
    return jdbc.sql("SELECT code, name FROM geography.department ORDER BY code")
        .query(Department.class)
        .list();
  }

  /** Names of regions by code. */
  public Map<String, String> regionNames() {
    return jdbc.sql("SELECT code, name FROM geography.region").query(Region.class).list().stream()
        .collect(toMap(Region::code, Region::name));
  }
}

package org.rebond.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The SQL that one thread sends while something is done: what shows a query in a loop. */
public final class Statements {

  /** What may fail in any way. */
  public interface Deed {
    void run() throws Exception;
  }

  private Statements() {}

  public static List<String> of(Deed deed) throws Exception {
    Logger jdbc = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    Level before = jdbc.getLevel();
    boolean additive = jdbc.isAdditive();
    var sent = new ArrayList<String>();
    String thread = Thread.currentThread().getName();
    var appender =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            String said = event.getFormattedMessage();
            if (said.startsWith("Executing prepared SQL statement [")
                && event.getThreadName().equals(thread)) {
              sent.add(said);
            }
          }
        };
    appender.start();
    jdbc.addAppender(appender);
    jdbc.setAdditive(false);
    jdbc.setLevel(Level.DEBUG);
    try {
      deed.run();
    } finally {
      jdbc.setLevel(before);
      jdbc.setAdditive(additive);
      jdbc.detachAppender(appender);
    }
    return List.copyOf(sent);
  }
}

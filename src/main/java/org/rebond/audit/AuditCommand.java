package org.rebond.audit;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --rebond.verify-audit[=DIGEST]}: reads the whole trail, says what was tampered with, and
 * ends: with 0 where all is whole. A digest noted elsewhere (the log, the page, a letter) must be
 * among those found.
 */
@Component
class AuditCommand implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(AuditCommand.class);
  static final String OPTION = "rebond.verify-audit";

  private final Verification verification;
  private final ConfigurableApplicationContext context;

  AuditCommand(Verification verification, ConfigurableApplicationContext context) {
    this.verification = verification;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> noted = arguments.getOptionValues(OPTION);
    if (noted != null) {
      int code = verify(noted);
      System.exit(SpringApplication.exit(context, () -> code));
    }
  }

  /** 0 where the trail is whole and holds the noted digests, else 1. */
  int verify(List<String> noted) {
    var result = verification.verify(finding -> LOG.error("{}", finding));
    List<String> unknown =
        noted.stream()
            .filter(digest -> !digest.isBlank() && !result.digests().contains(digest))
            .toList();
    unknown.forEach(digest -> LOG.error("no daily digest is {}", digest));
    result.signers().forEach(signer -> LOG.info("time stamps signed by {}", signer));
    LOG.info(
        "{} lines, {} daily digests, {} flaws",
        result.lines(),
        result.digests().size(),
        result.findings());
    return result.whole() && unknown.isEmpty() ? 0 : 1;
  }
}

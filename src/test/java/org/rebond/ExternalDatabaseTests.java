package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.rebond.testing.OwnProcess.cookie;
import static org.rebond.testing.OwnProcess.text;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.testing.InstalledPostgres;
import org.rebond.testing.Mailbox;
import org.rebond.testing.OwnProcess;
import org.springframework.util.FileSystemUtils;

/** {@code bin/run} on an operator's own PostgreSQL, behind TLS, without the demo. */
class ExternalDatabaseTests {

  private static final String ADMINISTRATOR = "admin@example.org";

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Map<String, String> settings = new HashMap<>();
  private Path data = Path.of("");
  private InstalledPostgres database;

  ExternalDatabaseTests() throws Exception {
    database = InstalledPostgres.start();
  }

  /** As docs/operations.md says. */
  @BeforeEach
  void prepare() throws Exception {
    data = Files.createTempDirectory(Files.createDirectories(Path.of("target/data")), "external");
    database.execute(
        "postgres",
        "CREATE ROLE rebond_owner LOGIN PASSWORD 'o'",
        "CREATE ROLE rebond_app LOGIN PASSWORD 'a'",
        "CREATE DATABASE rebond OWNER rebond_owner ENCODING 'UTF8' TEMPLATE template0");
    mail.start();
    settings.put("REBOND_DATABASE_URL", database.url("rebond"));
    settings.put("REBOND_DATABASE_USER", "rebond_app");
    settings.put("REBOND_DATABASE_PASSWORD", "a");
    settings.put("REBOND_DATABASE_OWNER_USER", "rebond_owner");
    settings.put("REBOND_DATABASE_OWNER_PASSWORD", "o");
    settings.put("REBOND_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    settings.put("REBOND_SMTP_HOST", "127.0.0.1");
    settings.put("REBOND_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
    settings.put("REBOND_PUBLIC_URL", "https://rebond.example");
  }

  @AfterEach
  void leaveNothing() throws Exception {
    mail.stop();
    database.remove();
    FileSystemUtils.deleteRecursively(data);
  }

  @Test
  void theFirstAdministratorSignsInAndPagesOutliveARestartOfTheDatabase() throws Exception {
    OwnProcess application = OwnProcess.start(data, settings, "--server.address=127.0.0.1");
    try {
      assertThat(application.get("/demo", "").statusCode()).isEqualTo(404);
      makeTheFirstAdministratorBesideTheServer(application);
      String session = signIn(application);
      database.halt();
      assertThat(application.get("/compte/administration", session).statusCode())
          .isGreaterThan(499);
      database.resume();
      // Who waited in vain a second ago is told so at once.
      await()
          .until(
              () -> text(application.get("/compte/administration", session)),
              containsString("Administrer avec une clé d’accès"));
    } finally {
      application.stop();
    }
    assertThat(Files.exists(data.resolve("postgresql"))).as("an embedded database").isFalse();
  }

  private void makeTheFirstAdministratorBesideTheServer(OwnProcess application) throws Exception {
    var same = new HashMap<>(settings);
    same.put("REBOND_PORT", Integer.toString(application.port()));
    assertThat(OwnProcess.run("administrator", data, same, ADMINISTRATOR))
        .as(OwnProcess.log(data))
        .isZero();
    assertThat(OwnProcess.log(data)).doesNotContain(ADMINISTRATOR);
  }

  private String signIn(OwnProcess application) throws Exception {
    HttpResponse<byte[]> asked = application.post("/connexion", "", Map.of("email", ADMINISTRATOR));
    URI link = Mailbox.link(Mailbox.of(mail).awaitTo(ADMINISTRATOR));
    assertThat(link.toString()).startsWith("https://rebond.example/connexion/lien/");
    HttpResponse<byte[]> opened = application.post(link.getPath(), cookie(asked), Map.of());
    assertThat(opened.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-session=")
        .contains("; Secure", "; HttpOnly");
    HttpResponse<byte[]> console = application.get("/administration", cookie(opened));
    assertThat(console.headers().firstValue("Location").orElse(""))
        .as("a letter alone does not administer")
        .isEqualTo("/compte/administration?suite=%2Fadministration");
    HttpResponse<byte[]> page = application.get("/compte/administration", cookie(opened));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
        .contains("max-age=63072000", "includeSubDomains");
    return cookie(opened);
  }

  @Test
  void aDatabaseThatMayForgetIsRefused() throws Exception {
    database.halt();
    database.resume("fsync=off");
    assertThat(OwnProcess.run("run", data, settings, "--server.port=0")).isNotZero();
    assertThat(OwnProcess.log(data))
        .contains("this PostgreSQL may lose acknowledged work", "fsync = off");
  }
}

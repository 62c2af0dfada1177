package org.rebond.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rebond.shared.NotFound;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class DocumentsTests {

  @Autowired Documents documents;
  @Autowired TransactionTemplate transactions;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  private final byte[] content =
      ("convention " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

  @Test
  void givesBackWhatWasStored() {
    StoredDocument read = documents.read(store());
    assertThat(read.content()).isEqualTo(content);
    assertThat(read.description().sha256()).isEqualTo(Sha256.of(content));
    assertThat(read.description().fileName()).isEqualTo("convention.pdf");
    assertThat(read.description().templateVersion()).isEqualTo("convention-1");
  }

  @Test
  void tellsFromTheFileAloneWhichDocumentItIs() {
    DocumentId id = store();
    assertThat(documents.withContent(Sha256.of(content))).contains(id);
    content[0]++;
    assertThat(documents.withContent(Sha256.of(content))).isEmpty();
  }

  @Test
  void keepsNothingOfWhatWasUndone() {
    DocumentId undone =
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              return store();
            });
    assertThatThrownBy(() -> documents.read(undone)).isInstanceOf(NotFound.class);
  }

  @Test
  void refusesToPassOffAChangedFileAsTheOriginal() {
    DocumentId id = store();
    JdbcClient.create(owner)
        .sql("UPDATE documents.document SET content = 'forged', size = 6 WHERE id = ?")
        .param(id.value())
        .update();
    assertThatThrownBy(() -> documents.read(id))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not what was stored");
  }

  @Test
  void refusesWhatIsEmptyOrTooLarge() {
    assertThatThrownBy(() -> documents.store("a.pdf", "application/pdf", "a-1", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> documents.store("a.pdf", "application/pdf", "a-1", new byte[(20 << 20) + 1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private DocumentId store() {
    return documents.store("convention.pdf", "application/pdf", "convention-1", content);
  }
}

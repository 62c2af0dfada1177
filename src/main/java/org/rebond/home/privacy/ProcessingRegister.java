package org.rebond.home.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rebond.shared.Processing;
import org.rebond.shared.Processing.Concerned;
import org.rebond.shared.Processing.LegalBasis;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.stereotype.Component;

/** The entries that modules declare by {@link Processing}, found beside their code. */
@Component
class ProcessingRegister {

  /** One entry; its words are in a bundle under its key. */
  record Entry(String key, LegalBasis basis, List<Concerned> concerned) {

    /** Parts of an entry, each with its words. */
    static final List<String> PARTS =
        List.of("purpose", "data", "recipients", "retention", "security");
  }

  private final List<Entry> entries = read();

  /** In the order of their keys. */
  List<Entry> entries() {
    return entries;
  }

  private static List<Entry> read() {
    MetadataReaderFactory classes = new SimpleMetadataReaderFactory();
    List<Entry> found = new ArrayList<>();
    try {
      for (Resource module :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:org/rebond/*/package-info.class")) {
        MergedAnnotation<Processing> said =
            classes
                .getMetadataReader(module)
                .getAnnotationMetadata()
                .getAnnotations()
                .get(Processing.class);
        if (said.isPresent()) {
          found.add(
              new Entry(
                  said.getString("key"),
                  said.getEnum("basis", LegalBasis.class),
                  List.of(said.getEnumArray("concerned", Concerned.class))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted(Comparator.comparing(Entry::key)).toList();
  }
}

package org.rebond.geography;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A compiled table in the jar, beside the class that loads it: UTF-8, commas, a header line. */
public final class ReferenceTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ReferenceTable() {}

  /** All its rows; columns are read by name. */
  public static List<CSVRecord> read(Class<?> beside, String resource) {
    try (var in = new InputStreamReader(open(beside, resource), StandardCharsets.UTF_8);
        var table = FORMAT.parse(in)) {
      return table.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of these resources in 16 characters: it changes when one of them does. */
  public static String version(Class<?> beside, List<String> resources) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var resource : resources) {
        try (var in = open(beside, resource)) {
          digest.update(in.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(Class<?> beside, String resource) {
    var in = beside.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("missing from the build: " + resource);
    }
    return in;
  }
}

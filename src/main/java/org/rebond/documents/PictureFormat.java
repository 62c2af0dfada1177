package org.rebond.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import org.rebond.shared.Refusal;

/** What a file is, by its first bytes. */
enum PictureFormat {
  JPEG,
  PNG;

  private static final String JPEG_START = "\u00FF\u00D8\u00FF";
  private static final String PNG_START = "\u0089PNG\r\n\u001A\n";

  /** Major brands of the container that telephones of Apple, and some others, write. */
  private static final Set<String> HEIF =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  static PictureFormat of(byte[] file) throws Refusal {
    String start = new String(file, 0, Math.min(file.length, 12), ISO_8859_1);
    if (start.startsWith(JPEG_START)) {
      return JPEG;
    }
    if (start.startsWith(PNG_START)) {
      return PNG;
    }
    if (start.length() == 12 && start.startsWith("ftyp", 4) && HEIF.contains(start.substring(8))) {
      throw new Refusal("documents.picture.heic");
    }
    throw new Refusal("documents.picture.format");
  }
}

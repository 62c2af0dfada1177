package org.rebond.directory.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.documents.Pictures;
import org.rebond.shared.Refusal;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.multipart.MultipartFile;

/**
 * A photo as it is sent: a file, what it shows, and that nobody on it minds. The name of the file
 * is never read.
 */
record PhotoForm(
    @Nullable List<MultipartFile> file,
    @Nullable String text,
    @Nullable String agreed,
    @Nullable String key) {

  static final PhotoForm EMPTY = new PhotoForm(List.of(), "", "", "");

  static final int LONGEST_TEXT = 300;

  private static final int ANSWERED = 200;
  private static final int TOO_LARGE = 413;
  private static final int UNAVAILABLE = 503;

  /** Empty where something is wrong, which {@code errors} then says. */
  Optional<MultipartFile> read(BindingResult errors) {
    List<MultipartFile> files =
        (file == null ? List.<MultipartFile>of() : file)
            .stream().filter(one -> !one.isEmpty()).toList();
    if (files.isEmpty()) {
      errors.rejectValue("file", "directory.photos.file.missing");
    } else if (files.size() > 1) {
      errors.rejectValue("file", "directory.photos.file.several");
    } else if (files.getFirst().getSize() > Pictures.LARGEST_FILE) {
      refuse(Pictures.tooBig(), errors);
    }
    check(text, errors);
    if (!"yes".equals(agreed)) {
      errors.rejectValue("agreed", "directory.photos.agreed.missing");
    }
    return errors.hasErrors() ? Optional.empty() : Optional.of(files.getFirst());
  }

  static void check(@Nullable String text, BindingResult errors) {
    if (text == null || text.isBlank()) {
      errors.rejectValue("text", "directory.photos.text.missing");
    } else if (text.strip().length() > LONGEST_TEXT) {
      errors.rejectValue("text", "directory.form.long", new Object[] {LONGEST_TEXT}, null);
    }
  }

  static void refuse(Refusal refusal, BindingResult errors) {
    errors.rejectValue("file", refusal.key(), refusal.args().toArray(), null);
  }

  static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** Whether one was sent, which no browser sends again by itself. */
  public boolean sentFile() {
    return file != null && file.stream().anyMatch(one -> !one.isEmpty());
  }

  String said() {
    return text == null ? "" : text.strip();
  }

  UUID keyOrNew() {
    try {
      return key == null || key.isEmpty() ? UUID.randomUUID() : UUID.fromString(key);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }

  /** What the page that shows these mistakes answers. */
  static int status(BindingResult errors) {
    FieldError wrong = errors.getFieldError("file");
    return switch (wrong == null ? "" : String.valueOf(wrong.getCode())) {
      case Pictures.TOO_BIG -> TOO_LARGE;
      case Pictures.BUSY -> UNAVAILABLE;
      default -> ANSWERED;
    };
  }
}

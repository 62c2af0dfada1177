package org.rebond.directory.photos;

import org.jspecify.annotations.Nullable;

/** What a photo shows, written again. */
record PhotoTextForm(@Nullable String text) {

  String said() {
    return text == null ? "" : text.strip();
  }
}

package org.rebond.badges;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a manager types to open a desk.
 *
 * @param called which device it is: "tablette de l'entrée"
 * @param service what its visits are counted under
 */
record DeskForm(
    @NotBlank @Size(max = 40) @Nullable String called,
    @NotBlank @Size(max = 40) @Nullable String service) {

  static final DeskForm BLANK = new DeskForm("", "accueil");

  String calledOrEmpty() {
    return called == null ? "" : called.strip();
  }

  String serviceOrEmpty() {
    return service == null ? "" : service.strip();
  }
}

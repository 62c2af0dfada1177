package org.rebond.ui;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Drops the NUL that no keyboard types and that PostgreSQL stores nowhere, from every field. */
@ControllerAdvice
class TypedText {

  @InitBinder
  void withoutNul(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new Editor());
  }

  private static final class Editor extends PropertyEditorSupport {

    @Override
    public void setAsText(@Nullable String typed) {
      setValue(typed == null ? null : typed.replace("\0", ""));
    }
  }
}

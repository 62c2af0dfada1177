package org.rebond.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agreements of mine, on a page and as a table to take away. */
@Controller
class AgreementListController {

  private final AgreementList list;
  private final AgreementTable table;

  AgreementListController(AgreementList list, AgreementTable table) {
    this.list = list;
    this.table = table;
  }

  @GetMapping("/conventions")
  @Access(Audience.SIGNED_IN)
  String show(
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "debut") String tri,
      Actor actor,
      Model model) {
    AgreementList.Sort sort = AgreementList.Sort.named(tri);
    model.addAttribute("lines", list.of(actor, state(etat), sort));
    model.addAttribute("states", AgreementState.values());
    model.addAttribute("state", etat);
    model.addAttribute("sort", sort.address());
    return "agreements/views/index";
  }

  @GetMapping("/conventions.csv")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "debut") String tri,
      Actor actor,
      Locale locale) {
    List<AgreementList.Line> lines = list.of(actor, state(etat), AgreementList.Sort.named(tri));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("conventions.csv", UTF_8).build().toString())
        .body(table.csv(lines, locale));
  }

  private static Optional<AgreementState> state(String typed) {
    return Stream.of(AgreementState.values()).filter(s -> s.name().equals(typed)).findFirst();
  }
}

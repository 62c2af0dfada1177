package org.rebond.badges;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.shared.Refusal;
import org.rebond.shared.TypedDay;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a desk sends, also from its queue: safe to send again until it is answered. */
@RestController
@RequestMapping("/api/v1/desk")
class DeskScanController {

  private static final int LONGEST_SERVICE = 40;

  private final Welcoming welcoming;
  private final VisitCounts visits;

  DeskScanController(Welcoming welcoming, VisitCounts visits) {
    this.welcoming = welcoming;
    this.visits = visits;
  }

  /**
   * A scan, or the undoing of one.
   *
   * @param nonce made by the desk, one for each scan
   * @param token the badge's token or its address; else {@code code}
   * @param code the typed code
   * @param day in the place's time
   * @param service what the visit is counted under; the desk's own by default
   */
  record ScanForm(
      @Nullable UUID nonce,
      @Nullable String token,
      @Nullable String code,
      @Nullable String day,
      @Nullable String service) {

    UUID requiredNonce() {
      return required(nonce);
    }

    LocalDate requiredDay() {
      return TypedDay.read(required(day))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    String given() {
      return required(token != null ? token : code);
    }

    String serviceOr(String desks) {
      if (service != null
          && (service.isBlank()
              || service.length() > LONGEST_SERVICE
              || service.chars().anyMatch(Character::isISOControl))) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      }
      return service == null ? desks : service;
    }

    private static <T> T required(@Nullable T value) {
      if (value == null) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      }
      return value;
    }

    /** Without the badge. */
    @Override
    public String toString() {
      return "ScanForm";
    }
  }

  /** The verdict, what the badge is for, and how many came on that day. */
  record Answer(Verdict verdict, boolean counted, List<String> services, int today) {}

  @Access(Audience.DESK)
  @PostMapping("/scans")
  Answer scan(Desk desk, @RequestBody ScanForm form) {
    try {
      Welcome welcome =
          welcoming.welcome(
              desk,
              form.requiredNonce(),
              form.given(),
              form.requiredDay(),
              form.serviceOr(desk.service()));
      return answer(desk, form, welcome.verdict(), welcome.services());
    } catch (TooManyCodes tooMany) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  @Access(Audience.DESK)
  @PostMapping("/undo")
  Answer undo(Desk desk, @RequestBody ScanForm form) throws Refusal {
    try {
      Verdict verdict =
          welcoming.undo(
              desk,
              form.requiredNonce(),
              form.given(),
              form.requiredDay(),
              form.serviceOr(desk.service()));
      return answer(desk, form, verdict, List.of());
    } catch (TooManyCodes tooMany) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  private Answer answer(Desk desk, ScanForm form, Verdict verdict, List<String> services) {
    int today = visits.on(form.requiredDay(), desk.place());
    return new Answer(verdict, verdict.counted(), services, today);
  }
}

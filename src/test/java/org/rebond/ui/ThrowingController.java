package org.rebond.ui;

import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Routes of the tests alone: each ends in one way a request can end badly. */
@Controller
class ThrowingController {

  @GetMapping({"/test/refusal", "/api/test/refusal"})
  @Access(Audience.ANYONE)
  void refuse() throws Refusal {
    throw new Refusal("common.page.number", 7);
  }

  @GetMapping("/test/absent")
  @Access(Audience.ANYONE)
  void miss() {
    throw new NotFound("a detail for developers");
  }

  @GetMapping("/test/denied")
  @Access(Audience.ANYONE)
  void deny() {
    throw new NotAllowed();
  }

  @GetMapping("/test/bug")
  @Access(Audience.ANYONE)
  void fail() {
    throw new IllegalStateException("a secret detail");
  }

  @GetMapping("/test/down")
  @Access(Audience.ANYONE)
  void lose() {
    throw new CannotCreateTransactionException("no connection to a secret host");
  }

  @PostMapping("/test/name")
  @Access(Audience.ANYONE)
  @ResponseBody
  String name(@RequestParam("name") String name) {
    return name;
  }

  @PostMapping("/api/test/body")
  @Access(Audience.ANYONE)
  @ResponseBody
  String body(@RequestBody String body) {
    return String.valueOf(body.length());
  }
}

package org.rebond.home.sight;

import java.util.List;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SightController {

  private final Sights sights;

  SightController(Sights sights) {
    this.sights = sights;
  }

  @GetMapping("/qui-voit-quoi")
  @Access(Audience.ANYONE)
  String show(Model model) {
    model.addAttribute("sights", sights.all());
    model.addAttribute("viewers", List.of(Viewer.values()));
    return "home/sight/views/sight";
  }
}

package org.rebond.badges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rebond.badges.FlyerWords.Fact;
import org.rebond.directory.ThirdPlace;
import org.rebond.platform.PlatformProperties;
import org.rebond.ui.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a place and a batch into the words of a flyer. */
@Component
class FlyerTexts {

  private final MessageSource words;
  private final HoursInWords hours;
  private final Formats formats;
  private final boolean demo;

  FlyerTexts(
      MessageSource words, HoursInWords hours, Formats formats, PlatformProperties properties) {
    this.words = words;
    this.hours = hours;
    this.formats = formats;
    this.demo = properties.demo();
  }

  FlyerWords of(ThirdPlace place, BadgeBatch batch, Locale language) {
    return new FlyerWords(
        say(language, "eyebrow"),
        say(language, "title", place.name()),
        say(language, "promise"),
        facts(place, batch, language),
        say(language, "show"),
        say(language, "no-name"),
        term(batch, language),
        say(language, "code"),
        say(language, "picture"),
        demo ? say(language, "demo") : "");
  }

  private List<Fact> facts(ThirdPlace place, BadgeBatch batch, Locale language) {
    var facts = new ArrayList<Fact>();
    facts.add(fact(language, "where", place.location().line()));
    facts.add(fact(language, "when", hours.of(place.hours(), batch.issuedOn(), language)));
    if (!batch.directions().isBlank()) {
      facts.add(fact(language, "directions", batch.directions()));
    }
    if (!batch.services().isEmpty()) {
      facts.add(fact(language, "offers", String.join(", ", batch.services())));
    }
    facts.add(fact(language, "first", say(language, "first.text")));
    return facts;
  }

  private Fact fact(Locale language, String key, String text) {
    return new Fact(say(language, key), text);
  }

  private String term(BadgeBatch batch, Locale language) {
    String until = day(batch.notAfter(), language);
    return switch (batch.policy()) {
      case BadgePolicy.SingleUse() -> say(language, "term.once", until);
      case BadgePolicy.Uses(int n) -> say(language, "term.uses", n, until);
      case BadgePolicy.WeeklyUses(int n) -> say(language, "term.weekly", n, until);
      case BadgePolicy.Welcome() -> say(language, "term.welcome", until);
    };
  }

  /** In the language of the paper, which need not be the reader's of the page. */
  private String day(LocalDate date, Locale language) {
    Locale before = LocaleContextHolder.getLocale();
    LocaleContextHolder.setLocale(language);
    try {
      return formats.shortDate(date);
    } finally {
      LocaleContextHolder.setLocale(before);
    }
  }

  private String say(Locale language, String key, Object... args) {
    return words.getMessage("badges.flyer." + key, args, language);
  }
}

package org.rebond.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page as different people see it: in light, in dark, on a narrow phone; pictures are kept. */
final class Views {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final int PHONE = 320;

  private Views() {}

  /**
   * Every page must fit the phone; one with something on it that no page of the run had is looked
   * at in dark and on the phone too.
   */
  static List<String> faults(String what, String picture, Page page) {
    List<String> faults = new ArrayList<>();
    shoot(page, picture + "-light");
    boolean unseen = PageFaults.isNewInDarkAndOnAPhone(page);
    if (unseen) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      faults.addAll(PageFaults.axeColours(what + ", dark", page));
      shoot(page, picture + "-dark");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
    page.setViewportSize(PHONE, 640);
    int width = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
    if (width > PHONE) {
      faults.add("%s: %d pixels wide on a phone of %d".formatted(what, width, PHONE));
    }
    if (unseen) {
      faults.addAll(PageFaults.axeWithoutColours(what + ", on a phone", page));
      shoot(page, picture + "-phone");
    }
    page.setViewportSize(1280, 900);
    return faults;
  }

  private static void shoot(Page page, String picture) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setType(ScreenshotType.JPEG)
            .setQuality(80)
            .setPath(PICTURES.resolve(picture + ".jpg")));
  }
}

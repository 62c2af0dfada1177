package org.rebond.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTests {

  @Test
  void namesTheBrowserThatItIsAndNotThoseItDescendsFrom() {
    assertThat(
            Device.of(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"))
        .isEqualTo(new Device("Edge", "Windows"));
    assertThat(
            Device.of(
                "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Mobile Safari/537.36"))
        .isEqualTo(new Device("Chrome", "Android"));
    assertThat(
            Device.of(
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
                    + " Gecko) Version/18.0 Safari/605.1.15"))
        .isEqualTo(new Device("Safari", "Mac"));
  }

  @Test
  void keepsNothingOfWhatItDoesNotKnow() {
    assertThat(Device.of("curl/8.5 <script>")).isEqualTo(new Device("", ""));
    assertThat(Device.of(null)).isEqualTo(new Device("", ""));
  }

  @Test
  void readsWhatItWrote() {
    Device device = new Device("Samsung Internet", "");
    assertThat(Device.parse(device.toString())).isEqualTo(device);
    assertThat(Device.parse("")).isEqualTo(new Device("", ""));
  }
}

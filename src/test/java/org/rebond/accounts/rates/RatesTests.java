package org.rebond.accounts.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.testing.MovableClock;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RatesTests {

  private static final String OFFICE = "192.0.2.7";
  private static final String OTHER = "192.0.2.8";

  private final MovableClock clock = new MovableClock();
  private final Rates rates = new Rates(new Bounds(6, 6, 2, 6, 60), clock);

  @Test
  void allowsAMinutesWorthAtOnceThenSaysHowLongToWait() {
    take(RouteClass.READING, 6);
    assertThat(rates.pause(RouteClass.READING, OFFICE))
        .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(5), TEN));
  }

  private static final Duration TEN = Duration.ofSeconds(10);

  @Test
  void fillsEvenlyAgain() {
    take(RouteClass.READING, 6);
    clock.advance(TEN);
    take(RouteClass.READING, 1);
    assertThat(rates.pause(RouteClass.READING, OFFICE)).isPresent();
    clock.advance(Duration.ofMinutes(2));
    take(RouteClass.READING, 6);
  }

  @Test
  void whoWaitsIsNotMadeToWaitLongerByAsking() {
    take(RouteClass.PAPERS, 2);
    IntStream.range(0, 1_000).forEach(again -> rates.pause(RouteClass.PAPERS, OFFICE));
    clock.advance(Duration.ofSeconds(31));
    assertThat(rates.pause(RouteClass.PAPERS, OFFICE)).isEmpty();
  }

  @Test
  void oneNetworkTakesNothingFromAnotherNorFromAnotherKindOfRoute() {
    take(RouteClass.PAPERS, 2);
    assertThat(rates.pause(RouteClass.PAPERS, OTHER)).isEmpty();
    assertThat(rates.pause(RouteClass.READING, OFFICE)).isEmpty();
  }

  @Test
  void aClockThatIsSetBackHoldsNobodyUp() {
    clock.advance(Duration.ofDays(7));
    take(RouteClass.READING, 6);
    clock.reset();
    take(RouteClass.READING, 1);
  }

  @Test
  void withoutABoundNobodyWaits() {
    var open = new Rates(new Bounds(0, 0, 0, 0, 0), clock);
    for (int i = 0; i < 10_000; i++) {
      assertThat(open.pause(RouteClass.READING, OFFICE)).isEmpty();
    }
    assertThat(open.buckets()).isZero();
  }

  @Test
  void keepsLittleHoweverManyComeAndForgetsThem() {
    for (int i = 0; i < 3 * Rates.MOST_BUCKETS; i++) {
      rates.pause(RouteClass.READING, "2001:db8::" + i);
    }
    assertThat(rates.buckets()).isLessThanOrEqualTo(Rates.MOST_BUCKETS);
    clock.advance(Duration.ofMinutes(3));
    rates.pause(RouteClass.READING, OFFICE);
    assertThat(rates.buckets()).isOne();
  }

  @Test
  void countsRightWhenManyAskAtOnce() throws Exception {
    var one = new Rates(new Bounds(60, 0, 0, 0, 0), clock);
    Callable<Optional<Duration>> ask = () -> one.pause(RouteClass.READING, OFFICE);
    int passed = 0;
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<Optional<Duration>> asked :
          threads.invokeAll(IntStream.range(0, 500).mapToObj(i -> ask).toList())) {
        passed += asked.get().isEmpty() ? 1 : 0;
      }
    }
    // One more each second that these threads take.
    assertThat(passed).isBetween(60, 75);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /lieux/le-passage, READING",
    "GET, /, SEARCH",
    "GET, /communes, SEARCH",
    "GET, /lieux.csv, PAPERS",
    "GET, /contacts/7/lettre, PAPERS",
    "GET, /lieux/le-passage/affiche.pdf, PAPERS",
    "POST, /contacts, CHANGES",
    "POST, /css/rebond.css, CHANGES",
    "POST, /api/v1/desk/scans, DESKS",
    "GET, /accueil, DESKS",
    "GET, /accueilli, READING"
  })
  void aRequestBelongsToOneClass(String method, String path, RouteClass route) {
    assertThat(RouteClass.of(method, path)).contains(route);
  }

  @ParameterizedTest
  @CsvSource({"/css/rebond-0123.css", "/js/page.js", "/fonts/a.woff2", "/actuator/health/liveness"})
  void whatIsServedAsItLiesThereIsNeverHeldBack(String path) {
    assertThat(RouteClass.of("GET", path)).isEmpty();
  }

  @Test
  void tooMuchIsA429WithTheTimeToWait() throws Exception {
    var filter = new RatesFilter(rates);
    for (int i = 0; i < 2; i++) {
      assertThat(ask(filter).getStatus()).isEqualTo(200);
    }
    MockHttpServletResponse answer = ask(filter);
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).matches("[1-9]\\d?");
  }

  /** A queue of a whole afternoon, a hundred scans, goes out at once when the network is back. */
  @Test
  void theUsualBoundsDoNotStopABusyDeskNorABusyAgency() {
    var usual = new Bounds(1200, 900, 120, 600, 3000);
    var wide = new Rates(usual, clock);
    assertThat(
            IntStream.range(0, 1_000).allMatch(i -> wide.pause(RouteClass.DESKS, OFFICE).isEmpty()))
        .isTrue();
    assertThat(
            IntStream.range(0, 500).allMatch(i -> wide.pause(RouteClass.READING, OFFICE).isEmpty()))
        .isTrue();
  }

  private static MockHttpServletResponse ask(RatesFilter filter) throws Exception {
    var request = new MockHttpServletRequest("GET", "/lieux.csv");
    request.setRemoteAddr(OTHER);
    var answer = new MockHttpServletResponse();
    filter.doFilter(request, answer, new MockFilterChain());
    return answer;
  }

  private void take(RouteClass route, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(rates.pause(route, OFFICE)).as("request %s", i).isEmpty();
    }
  }
}

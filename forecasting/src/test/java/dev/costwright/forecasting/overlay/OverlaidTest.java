package dev.costwright.forecasting.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.forecasting.forecast.Ground;
import dev.costwright.forecasting.forecast.SamplePaths;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.overlay.Overlay.Part;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverlaidTest {
  private static final Currency USD = Currency.getInstance("USD");

  /// 20 of November's 30 days are over.
  private static final LocalDate ISSUED = LocalDate.of(2026, 11, 21);

  @Test
  void withoutOverlaysIsTheForecast() {
    Overlaid overlaid = Overlaid.of(total(), List.of(), NOTHING);

    assertThat(overlaid.total().points())
        .extracting(OverlaidPoint::mean)
        .containsExactly(usd("300.00"), usd("310.00"), usd("310.00"));
    assertThat(overlaid.total().samples()).isEqualTo(total().total().samples());
    assertThat(overlaid.notes()).isEmpty();
  }

  @Test
  void aPriceChangeMovesDaysAheadAndLeavesWhatIsSpent() {
    Overlaid overlaid = of(total(), "price -50% from 2026-11-26");

    // November: 200 spent, 100 ahead in 10 days of which 5 halve; December halves
    assertThat(overlaid.total().points())
        .extracting(OverlaidPoint::mean)
        .containsExactly(usd("275.00"), usd("155.00"), usd("155.00"));
    assertThat(overlaid.total().points().getFirst().effects()).containsExactly(usd("-25.00"));
    assertThat(overlaid.total().points().getFirst().eighty())
        .contains(new Band(usd("260.00"), usd("290.00")));
    assertThat(overlaid.total().points().get(1).eighty())
        .contains(new Band(usd("130.00"), usd("180.00")));
    assertThat(overlaid.total().whole().mean()).isEqualTo(usd("585.00"));
    assertThat(overlaid.total().whole().base()).isEqualTo(usd("920.00"));
    assertThat(overlaid.total().samples().paths().getFirst()).containsExactly(272.75, 140.0, 130.0);
  }

  @Test
  void overlaysActOnWhatThoseBeforeThemLeft() {
    Overlaid overlaid =
        of(total(), "price -50% from 2026-12-01", "launch 30.4375 a month from 2026-12-01");

    // a dollar a day on top of half the price
    assertThat(overlaid.total().points().get(1).effects())
        .containsExactly(usd("-155.00"), usd("31.00"));
    assertThat(overlaid.total().points().get(1).mean()).isEqualTo(usd("186.00"));

    Overlaid turned =
        of(total(), "launch 30.4375 a month from 2026-12-01", "price -50% from 2026-12-01");
    assertThat(turned.total().points().get(1).effects())
        .containsExactly(usd("31.00"), usd("-170.50"));
  }

  @Test
  void growthCompoundsByDays() {
    OverlaidPoint january =
        of(total(), "growth 10% a month from 2026-12-01").total().points().get(2);

    double mean =
        IntStream.range(31, 62).mapToDouble(day -> 10 * Math.pow(1.1, day / (365.25 / 12))).sum();
    assertThat(january.mean().toDecimal().doubleValue()).isCloseTo(mean, within(0.005));
  }

  @Test
  void aLaunchRisesEvenly() {
    OverlaidPoint december =
        of(total(), "launch 304.375 a month from 2026-12-01 over 2 months").total().points().get(1);

    double added =
        IntStream.range(0, 31).mapToDouble(day -> 10 * (day + 0.5) / (2 * 365.25 / 12)).sum();
    assertThat(december.effects().getFirst().toDecimal().doubleValue())
        .isCloseTo(added, within(0.005));
  }

  @Test
  void aPartMovesByItsShare() {
    OverlayGround third =
        new OverlayGround() {
          @Override
          public double share(String key, Part part) {
            return 0.25;
          }

          @Override
          public double ratio(String key, String scenario) {
            return 0.8;
          }
        };
    Overlaid overlaid =
        Overlaid.of(total(), overlays("price -50% from 2026-12-01 of feature=chat"), third);
    assertThat(overlaid.total().points().get(1).mean()).isEqualTo(usd("271.25"));
    assertThat(overlaid.notes().getFirst())
        .isEqualTo(
            "price -50% from 2026-12-01 of feature=chat: feature=chat is taken as 25.0 % of spend,"
                + " as in the last four weeks known.");

    assertThat(
            Overlaid.of(total(), overlays("scenario cheap from 2026-12-01"), third)
                .total()
                .points()
                .get(1)
                .mean())
        .isEqualTo(usd("248.00"));
  }

  @Test
  void keysAddUpToTheirTotal() {
    Overlaid overlaid =
        of(
            byTeam(),
            "price -50% from 2026-12-01 of team=a",
            "launch 30.4375 a month from 2026-12-01 of team=b",
            "launch 60.875 a month from 2026-12-01 of team=new");

    assertThat(overlaid.series())
        .extracting(OverlaidSeries::key)
        .containsExactly("a", "b", "launch 60.875 a month from 2026-12-01 of team=new");
    assertThat(overlaid.series())
        .extracting(series -> series.points().get(1).mean())
        .containsExactly(usd("100.00"), usd("141.00"), usd("62.00"));
    OverlaidPoint total = overlaid.total().points().get(1);
    assertThat(total.mean()).isEqualTo(usd("303.00"));
    assertThat(total.effects()).containsExactly(usd("-100.00"), usd("31.00"), usd("62.00"));
    // 310 less a third of 200 of 310, plus 93
    assertThat(total.eighty()).contains(new Band(usd("269.13"), usd("336.87")));
  }

  @Test
  void leavesOutWhatIsOff() {
    Overlaid overlaid =
        Overlaid.of(
            total(),
            List.of(OverlayText.parse("off", "price -50% from 2026-12-01").with(Overlay.Use.OFF)),
            NOTHING);

    assertThat(overlaid.overlays()).isEmpty();
    assertThat(overlaid.total().points().get(1).mean()).isEqualTo(usd("310.00"));
  }

  @Test
  void warnsOfWhatThePastMayKnow() {
    assertThat(of(total(), "price 5% from 2026-11-01").notes().getFirst())
        .endsWith("it would then count twice.");
  }

  private static final OverlayGround NOTHING =
      new OverlayGround() {
        @Override
        public double share(String key, Part part) {
          return key.equals(part.value()) ? 1 : 0;
        }

        @Override
        public double ratio(String key, String scenario) {
          throw new AssertionError("no scenario was asked for");
        }
      };

  private static Overlaid of(Forecast forecast, String... overlays) {
    return Overlaid.of(forecast, overlays(overlays), NOTHING);
  }

  private static List<Overlay> overlays(String... texts) {
    return Arrays.stream(texts).map(text -> OverlayText.parse(text, text)).toList();
  }

  private static Forecast total() {
    SeriesForecast total = series("total", "200", "100", "310", "310");
    return forecast(Optional.empty(), List.of(total), total);
  }

  private static Forecast byTeam() {
    return forecast(
        Optional.of(Dimension.TEAM),
        List.of(series("a", "150", "50", "200", "200"), series("b", "50", "50", "110", "110")),
        series("total", "200", "100", "310", "310"));
  }

  private static Forecast forecast(
      Optional<Dimension> by, List<SeriesForecast> series, SeriesForecast total) {
    return new Forecast(
        new ForecastQuery(by, TimeGrain.MONTH, 3, LayerChoice.BEST),
        LocalDate.of(2026, 1, 1),
        ISSUED,
        series,
        total,
        List.of(),
        "prices");
  }

  /// November half over, then two whole months; bands 50 wide to each side, 20 in November.
  private static SeriesForecast series(
      String key, String spent, String ahead, String december, String january) {
    Money november = usd(spent).plus(usd(ahead));
    List<ForecastPoint> points =
        List.of(
            point(LocalDate.of(2026, 11, 1), november, usd("20"), Optional.of(usd(spent))),
            point(LocalDate.of(2026, 12, 1), usd(december), usd("50"), Optional.empty()),
            point(LocalDate.of(2027, 1, 1), usd(january), usd("50"), Optional.empty()));
    Money whole = points.stream().map(ForecastPoint::mean).reduce(Money::plus).orElseThrow();
    double first = november.toDecimal().doubleValue();
    return new SeriesForecast(
        key,
        "Pool",
        new Ground(1, 0, 0, 0),
        List.of(),
        points,
        point(LocalDate.of(2026, 11, 1), whole, usd("100"), Optional.of(usd(spent))),
        new SamplePaths(List.of(List.of(first - 3.0, 280.0, 260.0), List.of(first, 1.0, 2.0))),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static ForecastPoint point(
      LocalDate period, Money mean, Money half, Optional<Money> spent) {
    return new ForecastPoint(
        period,
        mean,
        Optional.of(new Band(mean.minus(half), mean.plus(half))),
        Optional.empty(),
        spent,
        Map.of());
  }

  private static Money usd(String amount) {
    return Money.parse(amount, USD);
  }
}

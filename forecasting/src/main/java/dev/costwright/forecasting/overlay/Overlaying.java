package dev.costwright.forecasting.overlay;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.SamplePaths;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.overlay.Overlay.Applied;
import dev.costwright.forecasting.overlay.Overlay.Launch;
import dev.costwright.forecasting.overlay.Overlay.Part;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Lays overlays over the series of a forecast, key by key, and adds them up to the total.
final class Overlaying {
  private final Forecast base;
  private final List<Overlay> overlays;
  private final OverlayGround ground;
  private final Optional<Dimension> by;

  Overlaying(Forecast base, List<Overlay> overlays, OverlayGround ground) {
    this.base = base;
    this.overlays = overlays;
    this.ground = ground;
    this.by = base.query().by();
  }

  Overlaid result() {
    List<Moved> keys = new ArrayList<>();
    base.series().forEach(series -> keys.add(new Moved(series, moves(series))));
    List<OverlaidSeries> series = new ArrayList<>();
    keys.forEach(moved -> series.add(moved.overlaid()));
    overlays.stream()
        .filter(this::isOfNoKey)
        .forEach(launch -> series.add(alone(launch).overlaid()));
    OverlaidSeries total =
        by.isEmpty() ? series.getFirst() : new Moved(base.total(), together(keys)).sum(series);
    return new Overlaid(base, overlays, series, total, notes());
  }

  /// What happens to each step of a key.
  private List<StepMove> moves(SeriesForecast series) {
    List<Double> shares = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (Overlay overlay : overlays) {
      boolean isLaunch = overlay.change() instanceof Launch;
      shares.add(
          isLaunch ? 1 : overlay.part().map(part -> ground.share(series.key(), part)).orElse(1.0));
      ratios.add(
          overlay.change() instanceof Applied(String name)
              ? ground.ratio(series.key(), name)
              : 1.0);
    }
    return series.points().stream()
        .map(point -> move(series.key(), point.period(), shares, ratios))
        .toList();
  }

  /// The mean over the step's days ahead.
  private StepMove move(String key, LocalDate period, List<Double> shares, List<Double> ratios) {
    List<LocalDate> days = days(period);
    double[] factors = new double[overlays.size()];
    double[] additions = new double[overlays.size()];
    for (LocalDate day : days) {
      double factor = 1;
      double added = 0;
      for (int i = 0; i < overlays.size(); i++) {
        Overlay overlay = overlays.get(i);
        double own = 1 + shares.get(i) * (overlay.factor(day, ratios.get(i)) - 1);
        factor *= own;
        added = added * own + (isLaunchOf(overlay, key) ? overlay.added(day) : 0);
        factors[i] += factor;
        additions[i] += added;
      }
    }
    return new StepMove(
        IntStream.range(0, factors.length).mapToObj(i -> factors[i] / days.size()).toList(),
        boxed(additions));
  }

  private List<LocalDate> days(LocalDate period) {
    LocalDate first = period.isBefore(base.issued()) ? base.issued() : period;
    return first.datesUntil(base.query().grain().next(period)).toList();
  }

  private static List<Double> boxed(double[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }

  /// Without a dimension all launches belong to the total.
  private boolean isLaunchOf(Overlay overlay, String key) {
    return overlay.change() instanceof Launch
        && (by.isEmpty() || part(overlay).filter(part -> part.value().equals(key)).isPresent());
  }

  private Optional<Part> part(Overlay overlay) {
    return overlay.part().filter(part -> by.filter(part.dimension()::equals).isPresent());
  }

  private boolean isOfNoKey(Overlay overlay) {
    return by.isPresent()
        && overlay.change() instanceof Launch
        && base.series().stream().noneMatch(series -> isLaunchOf(overlay, series.key()));
  }

  /// A launch as a series of its own, which had nothing before. Overlays behind it without a part
  /// change it as they change the others.
  private Moved alone(Overlay launch) {
    int at = overlays.indexOf(launch);
    List<StepMove> moves =
        base.total().points().stream().map(point -> alone(at, point.period())).toList();
    return new Moved(nothing(launch.name()), moves);
  }

  private StepMove alone(int at, LocalDate period) {
    double[] factors = IntStream.range(0, overlays.size()).mapToDouble(_ -> 1).toArray();
    double[] additions = new double[overlays.size()];
    for (LocalDate day : days(period)) {
      double added = 0;
      for (int i = at; i < overlays.size(); i++) {
        Overlay overlay = overlays.get(i);
        boolean isOfAll = overlay.part().isEmpty() && !(overlay.change() instanceof Applied);
        added *= isOfAll ? overlay.factor(day, 1) : 1;
        added += i == at ? overlay.added(day) : 0;
        additions[i] += added;
      }
    }
    return new StepMove(boxed(factors), boxed(additions));
  }

  private SeriesForecast nothing(String key) {
    SeriesForecast total = base.total();
    Money zero = Money.zero(total.whole().mean().currency());
    List<ForecastPoint> points =
        total.points().stream().map(point -> nothing(point.period(), zero)).toList();
    return new SeriesForecast(
        key,
        "",
        total.ground(),
        List.of(),
        points,
        nothing(total.whole().period(), zero),
        new SamplePaths(List.of()),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static ForecastPoint nothing(LocalDate period, Money zero) {
    return new ForecastPoint(
        period, zero, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  }

  /// The keys' moves as one of their total, weighted by what is expected of each.
  private List<StepMove> together(List<Moved> keys) {
    return IntStream.range(0, base.total().points().size())
        .mapToObj(step -> together(keys, step))
        .toList();
  }

  private StepMove together(List<Moved> keys, int step) {
    double ahead = keys.stream().mapToDouble(key -> key.ahead(step)).sum();
    List<Double> factors = new ArrayList<>();
    List<Double> additions = new ArrayList<>();
    for (int i = 0; i < overlays.size(); i++) {
      int at = i;
      double moved =
          keys.stream()
              .mapToDouble(key -> key.ahead(step) * key.moves().get(step).factors().get(at))
              .sum();
      factors.add(ahead == 0 ? 1 : moved / ahead);
      LocalDate period = base.total().points().get(step).period();
      double launched =
          IntStream.range(0, overlays.size())
              .filter(launch -> isOfNoKey(overlays.get(launch)))
              .mapToDouble(launch -> alone(launch, period).additions().get(at))
              .sum();
      additions.add(
          launched
              + keys.stream().mapToDouble(key -> key.moves().get(step).additions().get(at)).sum());
    }
    return new StepMove(factors, additions);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Overlay overlay : overlays) {
      boolean isPast = overlay.from().isBefore(base.issued());
      if (isPast) {
        notes.add(
            "%s begins before the first day ahead: the past may know of it already, and it would then count twice."
                .formatted(overlay.name()));
      }
      overlay
          .part()
          .filter(_ -> !(overlay.change() instanceof Launch))
          .filter(part -> by.filter(part.dimension()::equals).isEmpty())
          .ifPresent(part -> notes.add(note(overlay, part)));
      if (overlay.change() instanceof Applied(String scenario)) {
        notes.add(
            "%s changes spend by the share that the replay of scenario \"%s\" over its window says: %+.1f %%."
                .formatted(
                    overlay.name(),
                    scenario,
                    100 * (ground.ratio(base.total().key(), scenario) - 1)));
      }
    }
    if (!overlays.isEmpty()) {
      notes.add(
          "Overlays count as certain: bands and odds say how far the forecast may be off, not how"
              + " sure the plans are.");
    }
    return notes;
  }

  private String note(Overlay overlay, Part part) {
    return "%s: %s is taken as %.1f %% of spend, as in the last four weeks known."
        .formatted(overlay.name(), part.text(), 100 * ground.share(base.total().key(), part));
  }

  /// A forecast series with what happens to each of its steps.
  private record Moved(SeriesForecast series, List<StepMove> moves) {
    double ahead(int step) {
      return amount(ahead(series.points().get(step)));
    }

    private static Money ahead(ForecastPoint point) {
      return point.mean().minus(spent(point));
    }

    private static Money spent(ForecastPoint point) {
      return point.spent().orElseGet(() -> Money.zero(point.mean().currency()));
    }

    private static double amount(Money money) {
      return Statistic.of(money.picos());
    }

    OverlaidSeries overlaid() {
      List<OverlaidPoint> points =
          IntStream.range(0, moves.size())
              .mapToObj(i -> new PointMove(series.points().get(i), moves.get(i)).overlaid())
              .toList();
      return with(points);
    }

    /// The same as the sum of series, whose cents add up.
    OverlaidSeries sum(List<OverlaidSeries> parts) {
      List<OverlaidPoint> points =
          IntStream.range(0, moves.size())
              .mapToObj(
                  i ->
                      new PointMove(series.points().get(i), moves.get(i))
                          .sum(parts.stream().map(part -> part.points().get(i)).toList()))
              .toList();
      return with(points);
    }

    private OverlaidSeries with(List<OverlaidPoint> points) {
      return new OverlaidSeries(
          series.key(), points, new PointMove(series.whole(), whole()).sum(points), samples());
    }

    /// All steps as one: each weighs what is expected of it.
    private StepMove whole() {
      double ahead = IntStream.range(0, moves.size()).mapToDouble(this::ahead).sum();
      double moved =
          IntStream.range(0, moves.size())
              .mapToDouble(step -> ahead(step) * moves.get(step).factor())
              .sum();
      return new StepMove(
          List.of(ahead == 0 ? 1 : moved / ahead),
          List.of(moves.stream().mapToDouble(StepMove::added).sum()));
    }

    private SamplePaths samples() {
      return new SamplePaths(
          series.samples().paths().stream()
              .map(
                  path ->
                      IntStream.range(0, path.size())
                          .mapToObj(
                              i -> {
                                double spent = amount(spent(series.points().get(i)));
                                return spent + moves.get(i).of(path.get(i) - spent);
                              })
                          .toList())
              .toList());
    }
  }
}

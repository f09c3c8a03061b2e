package dev.costwright.app.ui.bands;

import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.uncertainty.Band;
import dev.costwright.forecasting.uncertainty.Uncertainty;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A scenario that was drawn many times, and what is to be beaten.
///
/// @param byCost what it costs on each path, the cheapest first
/// @param target empty for the baseline itself
record Banded(Opened opened, Uncertainty study, List<Double> byCost, Optional<Money> target) {
  /// Points of the curve of chances; more could not be told apart.
  private static final int POINTS = 200;

  /// One figure and where it lies.
  record Row(String name, Band band) {}

  /// @param chance that it costs at most so much, from 0 to 1
  record Chance(double cost, double chance) {}

  static Banded of(Opened opened, Uncertainty study) {
    return new Banded(
        opened, study, study.results().byPath().stream().sorted().toList(), Optional.empty());
  }

  Banded aimedAt(Optional<Money> other) {
    return new Banded(opened, study, byCost, other);
  }

  Currency currency() {
    return opened.result().baseline().currency();
  }

  Money money(BigDecimal amount) {
    return Money.of(amount, currency());
  }

  /// An amount of the study, in whole cents.
  Money money(double amount) {
    return Statistic.money(amount, currency());
  }

  /// What is to be beaten.
  Money aim() {
    return target.orElse(opened.result().baseline());
  }

  /// How likely it is beaten or met.
  double chance() {
    return study.chanceOfAtMost(aim().toDecimal().doubleValue());
  }

  /// The result, the saving, and each lever's fair part of it.
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(Messages.text("bands.result"), study.result()));
    rows.add(new Row(Messages.text("bands.saving"), study.saving()));
    study.levers().forEach(lever -> rows.add(new Row(lever.name(), lever.shapley())));
    return rows;
  }

  /// How likely it costs at most so much, over all costs, a typed target included.
  List<Chance> chances() {
    int last = byCost.size() - 1;
    List<Chance> chances = new ArrayList<>();
    double wanted = target.map(aim -> aim.toDecimal().doubleValue()).orElse(byCost.getFirst());
    if (wanted < byCost.getFirst()) {
      chances.add(new Chance(wanted, 0));
    }
    IntStream.rangeClosed(0, POINTS)
        .map(point -> (int) Math.round((double) last * point / POINTS))
        .mapToObj(path -> new Chance(byCost.get(path), (path + 1.0) / byCost.size()))
        .forEach(chances::add);
    if (wanted > byCost.getLast()) {
      chances.add(new Chance(wanted, 1));
    }
    return chances;
  }

  /// A chance in words: what is not certain is never `100.0 %`, what is possible never `0.0 %`.
  static String percent(double chance) {
    BigDecimal percent =
        BigDecimal.valueOf(chance).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    if (chance > 0 && percent.signum() == 0) {
      return "< 0.1 %";
    }
    boolean isNearlySure = chance < 1 && percent.compareTo(BigDecimal.valueOf(100)) >= 0;
    return isNearlySure ? "> 99.9 %" : percent.toPlainString() + " %";
  }

  /// From the tenth to the ninetieth percentile: four paths in five lie there.
  String middle(Band band) {
    return Messages.text(
        "bands.from-to", Amounts.figure(money(band.p10())), Amounts.figure(money(band.p90())));
  }
}

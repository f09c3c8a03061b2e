package dev.costwright.app.ui.rollout;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.RolloutTables;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.rollout.Rollout;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The plan of the open scenario.
record Planned(Opened opened, Rollout plan) {
  private static final int DECIMALS = 6;

  /// One line of the levers: in the plan, or left out of it.
  sealed interface Line {
    String lever();

    Money adds();
  }

  /// @param place in the plan, from 0
  record Step(int place, Rollout.Step step) implements Line {
    @Override
    public String lever() {
      return step.lever();
    }

    @Override
    public Money adds() {
      return step.adds();
    }
  }

  record Left(Rollout.Left left) implements Line {
    @Override
    public String lever() {
      return left.lever();
    }

    @Override
    public Money adds() {
      return left.adds();
    }
  }

  /// Levers in order, then those that never pay back.
  List<Line> lines() {
    List<Rollout.Step> steps = plan.steps();
    Stream<Line> planned =
        IntStream.range(0, steps.size()).mapToObj(place -> new Step(place, steps.get(place)));
    return Stream.concat(planned, plan.leftOut().stream().map(Left::new)).toList();
  }

  /// The month that all that was paid is back in.
  String paidBack() {
    return plan.paidBack().map(Planned::month).orElse(Amounts.DASH);
  }

  static String month(int number) {
    return Messages.text("rollout.monthNo", number);
  }

  /// To six decimals.
  static String exact(Fraction payback) {
    return payback.toDecimal(DECIMALS).stripTrailingZeros().toPlainString();
  }

  /// Such as `3.4 months`, rounded once.
  static String months(Fraction payback) {
    BigDecimal rounded = payback.toDecimal(DECIMALS).setScale(1, RoundingMode.HALF_UP);
    boolean isSoon = payback.signum() > 0 && rounded.signum() == 0;
    return Messages.text("rollout.months.of", isSoon ? "< 0.1" : rounded.toPlainString());
  }

  /// What is written to files, as the command exports it.
  List<ReportTable> tables() {
    return RolloutTables.whole(opened.scenario(), plan);
  }
}

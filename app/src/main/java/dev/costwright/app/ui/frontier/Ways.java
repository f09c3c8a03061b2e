package dev.costwright.app.ui.frontier;

import dev.costwright.app.report.FrontierTable;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.ui.whatif.LeverField;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.frontier.Frontier;
import dev.costwright.forecasting.frontier.Point;
import dev.costwright.forecasting.frontier.Setting;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The frontier of the open scenario.
record Ways(Opened opened, Frontier frontier) {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /// One line of the table.
  ///
  /// @param isCurrent the scenario as it is
  record Way(Point point, boolean isCurrent) {}

  /// Those that no other beats, the cheapest first, and the scenario as it is.
  List<Way> lines() {
    List<Way> lines = new ArrayList<>();
    frontier.best().forEach(point -> lines.add(new Way(point, false)));
    lines.add(new Way(frontier.current(), true));
    return lines;
  }

  /// Whether it is known how good the ways are.
  boolean isMeasured() {
    return frontier.isMeasured();
  }

  /// What is written to files, as the command exports it.
  List<ReportTable> tables() {
    return FrontierTable.whole(opened.scenario(), frontier, opened.result().baseline());
  }

  Money saving(Point point) {
    return opened.result().baseline().minus(point.cost());
  }

  /// How every lever that is turned is set.
  String settings(Point point) {
    return point.settings().stream()
        .map(setting -> setting.lever() + " " + shown(setting))
        .collect(Collectors.joining(" · "));
  }

  String shown(Setting setting) {
    return setting.value().map(value -> field(setting).brief(value)).orElse(off());
  }

  private static String off() {
    return Messages.text("frontier.off");
  }

  /// What a setting is called.
  String title(Setting setting) {
    return setting.lever() + ": " + field(setting).label();
  }

  private LeverField field(Setting setting) {
    return lever(setting)
        .map(Lever::kind)
        .map(kind -> new LeverField(kind, setting.parameter(), kind.parameter(setting.parameter())))
        .orElseThrow();
  }

  private Optional<Lever> lever(Setting setting) {
    return opened.active().stream()
        .filter(lever -> lever.scope().name().equals(setting.lever()))
        .findFirst();
  }

  /// The scenario with its levers set this way.
  Scenario set(Point point) {
    Scenario scenario = opened.scenario();
    for (Setting setting : point.settings()) {
      Lever lever = lever(setting).orElseThrow();
      Lever turned = setting.value().map(value -> turned(lever, setting, value)).orElse(off(lever));
      scenario = new Opened(scenario, opened.result(), opened.prices()).with(turned);
    }
    return scenario;
  }

  /// To a value and not a range.
  private static Lever turned(Lever lever, Setting setting, Fraction value) {
    Lever turned = lever.with(setting.parameter(), value.toString());
    return turned.within(turned.scope().ranging(setting.parameter(), Optional.empty()));
  }

  private static Lever off(Lever lever) {
    return lever.within(lever.scope().with(Lever.State.OFF));
  }

  /// A share of right answers; what is not all of them is never `100.00 %`.
  static String percent(Fraction quality) {
    BigDecimal percent = quality.toDecimal(12).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    boolean isNearlyAll = percent.compareTo(ALL) >= 0 && quality.compareTo(Fraction.ONE) < 0;
    return isNearlyAll ? "> 99.99 %" : percent.toPlainString() + " %";
  }
}

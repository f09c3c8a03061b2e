package dev.costwright.app.ui.drivers;

import dev.costwright.app.report.DriverTables;
import dev.costwright.app.report.GapTable;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.drivers.Concentration;
import dev.costwright.model.drivers.Driver;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.drivers.Explanation;
import dev.costwright.model.drivers.ValueSplit.Worth;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Why the figures of what drives spend are what they are.
record DriversWhy(DriversSource source, Drivers drivers) {
  private static final int ROWS = 8;

  /// Of a line of the table: a combination, or what the combinations leave open.
  Why of(Driver driver) {
    return switch (driver.key().getFirst()) {
      case Pivot.MISSING -> missing();
      case Pivot.UNPRICED -> unpriced();
      default -> combination(driver);
    };
  }

  private Why combination(Driver driver) {
    List<Why.Line> lines = new ArrayList<>(Why.money(driver.cost()));
    drivers.before().ifPresent(_ -> lines.add(before(driver.before())));
    return made(
        String.join(" · ", driver.key()),
        rows(lines, driver.facts(), driver.unpriced()),
        source.rows(drivers, driver, ROWS));
  }

  /// The whole spend of the period.
  Why total() {
    List<Why.Line> lines = new ArrayList<>(Why.money(drivers.total()));
    drivers.before().ifPresent(before -> lines.add(before(before)));
    long rows = drivers.drivers().stream().mapToLong(Driver::facts).sum();
    return made(
        period(),
        rows(lines, rows, drivers.gaps().allUnpriced().rows()),
        source.allRows(drivers, ROWS));
  }

  /// How much of the spend has something to show for it.
  Why value() {
    List<Why.Line> lines = new ArrayList<>();
    for (Worth worth : Worth.values()) {
      Optional.ofNullable(drivers.value().parts().get(worth))
          .ifPresent(
              cost ->
                  lines.add(
                      new Why.Line(DriverTables.words(worth, drivers.value()), cost.toString())));
    }
    lines.add(Why.Line.of("drivers.total", drivers.total().toString()));
    lines.add(Why.Line.of("drivers.why.rule", Messages.text("drivers.why.value")));
    return made(Messages.text("drivers.valueCard"), lines, source.allRows(drivers, ROWS));
  }

  /// What of the change a dimension's few values bring.
  Why explanation(Explanation one) {
    List<Why.Line> lines = new ArrayList<>();
    one.values()
        .forEach(
            part ->
                lines.add(
                    new Why.Line(
                        part.value(),
                        Messages.text(
                            "drivers.why.part",
                            Amounts.exact(part.before()),
                            Amounts.exact(part.cost()),
                            Amounts.exactChange(part.change())))));
    drivers
        .change()
        .ifPresent(
            change -> {
              lines.add(
                  Why.Line.of(
                      "drivers.others", Amounts.exactChange(change.minus(one.explained()))));
              lines.add(Why.Line.of("drivers.change", Amounts.exactChange(change)));
            });
    lines.add(Why.Line.of("drivers.why.rule", Messages.text("drivers.why.explained")));
    return made(Messages.text("dimension." + one.dimension().id()), lines, List.of());
  }

  /// How much of the spend the few dearest values of a dimension are.
  Why concentration(Concentration one) {
    List<Why.Line> lines = new ArrayList<>(Why.money(one.firstCost()));
    lines.add(Why.Line.of("drivers.dearest", one.first()));
    lines.add(Why.Line.of("drivers.why.named", one.named().toString()));
    lines.add(Why.Line.of("drivers.topPercent", one.topPercent().toString()));
    lines.add(Why.Line.of("drivers.topTenth", one.topTenth().toString()));
    lines.add(Why.Line.of("drivers.values", Amounts.count(one.values())));
    lines.add(Why.Line.of("drivers.unnamed", one.unnamed().toString()));
    lines.add(Why.Line.of("drivers.why.rule", Messages.text("drivers.why.concentration")));
    return made(
        Messages.text("dimension." + one.dimension().id()) + ", " + period(),
        lines,
        source.rowsOf(drivers, one.dimension(), one.first(), ROWS));
  }

  private Why unpriced() {
    Gaps.Unpriced gap = drivers.gaps().allUnpriced();
    List<Why.Line> lines = new ArrayList<>();
    lines.add(Why.Line.of("why.shown", Amounts.DASH));
    lines.add(Why.Line.of("why.rows", Amounts.count(gap.rows())));
    lines.add(
        Why.Line.of(
            "why.calls",
            gap.calls().isPresent() ? Amounts.count(gap.calls().getAsLong()) : Amounts.DASH));
    lines.add(Why.Line.of("why.tokens", Amounts.count(gap.tokens())));
    return made(Pivot.UNPRICED + ", " + period(), lines, source.unpricedRows(drivers, ROWS));
  }

  private Why missing() {
    return new Why(
        Pivot.MISSING + ", " + period(),
        drivers.gaps().missing().isEmpty()
            ? List.of(Why.Line.of("why.missing", Messages.text("drivers.noneMissing")))
            : drivers.gaps().missing().stream()
                .map(one -> Why.Line.of("why.missing", GapTable.words(one)))
                .toList(),
        List.of());
  }

  /// With what all figures of the page rest on.
  private Why made(String title, List<Why.Line> lines, List<Evidence> facts) {
    List<Why.Line> all = new ArrayList<>(lines);
    all.add(
        Why.Line.of(
            "why.evidence",
            Messages.text("evidence." + drivers.query().layer().name().toLowerCase(Locale.ROOT))));
    all.addAll(Why.coverage(drivers.coverage()));
    all.addAll(source.grounds(Optional.of(drivers.query().period())).lines());
    return new Why(title, all, facts);
  }

  private static List<Why.Line> rows(List<Why.Line> lines, long rows, long unpriced) {
    return Why.join(
        lines,
        Why.Line.of("why.rows", Amounts.count(rows)),
        Why.Line.of("why.unpriced", Amounts.count(unpriced)));
  }

  private static Why.Line before(Money before) {
    return Why.Line.of("drivers.before", Amounts.exact(before));
  }

  private String period() {
    return Days.range(
        drivers.query().period().from(), drivers.query().period().until().minusDays(1));
  }
}
